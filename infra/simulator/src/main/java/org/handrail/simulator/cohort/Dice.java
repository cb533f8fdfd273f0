package org.handrail.simulator.cohort;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance from a seed. Dice of another name are independent: what one patient draws does not shift what another does,
 * and a question asked in addition does not shift the answers to the others.
 */
public final class Dice {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final String name;
    private final RandomGenerator random;

    private Dice(String name) {
        this.name = name;
        this.random = GENERATOR.create(ByteBuffer.wrap(digest(name)).getLong());
    }

    public static Dice of(int seed) {
        return new Dice(Integer.toString(seed));
    }

    /** Dice for one thing, always the same for the same seed and names. */
    public Dice named(String thing) {
        return new Dice(name + "/" + thing);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the least to the most, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Normally distributed, and never further from the mean than twice the deviation. */
    public int around(double mean, double deviation) {
        double off = Math.clamp(random.nextGaussian(), -2, 2);
        return (int) Math.round(mean + off * deviation);
    }

    /** Any one of these. */
    public <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A copy in an order of chance. */
    public <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
