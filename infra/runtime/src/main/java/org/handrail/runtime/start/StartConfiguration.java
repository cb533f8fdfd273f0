package org.handrail.runtime.start;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.handrail.runtime.document.Kind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What a service is checked for before it opens. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    /** Needed by the shell, so that nothing works before the settings are known to be safe. */
    @Bean
    SafeSettings handrailSafeSettings(Environment environment, MongoConnectionDetails mongo) {
        SafeSettings settings = new SafeSettings(new Settings(environment));
        settings.check(mongo.getConnectionString());
        return settings;
    }

    @Bean
    TopicGate handrailTopicGate(Admin admin, Service service, ObjectProvider<Kind<?, ?, ?>> kinds,
                                Environment environment, ConfigurableApplicationContext context) {
        Set<String> topics = new LinkedHashSet<>(service.reads());
        kinds.stream().flatMap(k -> Stream.of(k.mainTopic(), k.detailTopic()).filter(Objects::nonNull))
                .forEach(topics::add);
        boolean oneBroker = environment.acceptsProfiles(Profiles.of("local"));
        return new TopicGate(new TopicCheck(admin, topics, oneBroker),
                () -> System.exit(SpringApplication.exit(context, () -> 1)));
    }

    /** Puts ours in the place of the one that would wait for the broker in the start. */
    @Bean
    static BeanPostProcessor handrailTolerantBindings(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof InputBindingLifecycle
                        ? new TolerantBindings(beans.getBean(BindingService.class),
                                new HashMap<>(((ListableBeanFactory) beans).getBeansOfType(Bindable.class)),
                                beans.getBean(TopicGate.class).checked())
                        : bean;
            }
        };
    }
}
