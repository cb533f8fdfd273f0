package org.handrail.runtime.http;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Congestion;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is the same at every service's doors. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, ErrorDoor.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
class HttpAutoConfiguration {

    @Bean
    Doors doors(Shell shell, ObjectProvider<Traces> traces) {
        return new DoorsImpl(shell.commands(), traces.getIfAvailable(() -> Traces.NONE)::current);
    }

    @Bean
    StreamsDoor streamsDoor(Shell shell, Wire wire) {
        return new StreamsDoor(shell.resending(), wire);
    }

    @Bean
    ObstaclesDoor obstaclesDoor(Shell shell, DeadLetters deadLetters) {
        return new ObstaclesDoor(shell.obstacles(), deadLetters);
    }

    @Bean
    OpenApiDoor openApiDoor(@Value("${handrail.service:runtime}") String service) {
        return new OpenApiDoor(service);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    @Bean
    WebMvcConfigurer beforeEachDoor(ObjectProvider<Congestion> congestion) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
                congestion.ifAvailable(p -> interceptors.addInterceptor(new TurnBack(p)));
            }
        };
    }

    @Bean
    FilterRegistrationBean<Correlation> correlationFilter() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** After security, so that nobody's body is read who may not send one. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(@Value("${handrail.http.body-limit:64KB}") DataSize usual,
                                                  List<BodyLimit> others) {
        FilterRegistrationBean<BodyFilter> filter =
                new FilterRegistrationBean<>(new BodyFilter((int) usual.toBytes(), others));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1_000);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve() {
        return tomcat -> tomcat.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
    }
}
