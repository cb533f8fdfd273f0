package org.handrail.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handrail.local.Settings;
import org.handrail.local.broker.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that make secrets and topics, run as they are. */
class ScriptsTest {

    @TempDir
    private Path directory;

    @Test
    void every_secret_is_made_but_those_that_only_the_issuer_knows_and_none_is_made_twice() throws Exception {
        String said = run(Map.of(), "infra/deploy/make-secrets.sh", directory.toString());
        Map<String, String> made = contents();
        List<String> named = Deployment.map(Deployment.filledIn().compose().get("secrets")).values().stream()
                .map(s -> Path.of((String) Deployment.map(s).get("file")).getFileName().toString()).sorted().toList();
        assertThat(named).allMatch(name -> name.startsWith("client-") ? said.contains("/" + name + ",") : made.containsKey(name));
        assertThat(named).containsAll(made.keySet());
        assertThat(made.values()).doesNotHaveDuplicates().allMatch(secret -> secret.strip().length() >= 64);
        run(Map.of(), "infra/deploy/make-secrets.sh", directory.toString());
        assertThat(contents()).isEqualTo(made);
    }

    @Test
    void the_key_sets_that_it_makes_seal_and_hash() throws Exception {
        run(Map.of(), "infra/deploy/make-secrets.sh", directory.toString());
        AeadConfig.register();
        PrfConfig.register();
        Aead master = keyset("master-keyset.json").getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        assertThat(master.decrypt(master.encrypt(text, text), text)).isEqualTo(text);
        PrfSet lookup = keyset("lookup-keyset.json").getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        assertThat(lookup.computePrimary(text, 32)).hasSize(32);
    }

    @Test
    void the_topics_are_those_of_the_local_system_in_three_copies() throws Exception {
        Path tool = Files.writeString(directory.resolve("kafka-topics"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        List<String> asked = run(Map.of("KAFKA_TOPICS", tool.toString(), "BROKERS", "kafka-1:9092"),
                "infra/deploy/make-topics.sh").lines().toList();
        Settings local = Settings.load();
        assertThat(asked.stream().map(line -> line.replaceAll(".*--topic (\\S+) .*", "$1")))
                .containsExactlyInAnyOrderElementsOf(Topics.of(local.list("topics.services")));
        assertThat(asked).allMatch(line -> line.contains("--partitions " + local.number("topics.partitions") + " ")
                && line.contains("--replication-factor 3 ") && line.contains("min.insync.replicas=2 ")
                && line.startsWith("--bootstrap-server kafka-1:9092 --create --if-not-exists "));
    }

    private KeysetHandle keyset(String name) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(directory.resolve(name)), InsecureSecretKeyAccess.get());
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static String run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(command).directory(Deployment.ROOT.toFile()).redirectErrorStream(true);
        script.environment().putAll(variables);
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
