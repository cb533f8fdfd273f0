package org.handrail.bench.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.handrail.bench.Stage;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.EventLog;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a stopwatch around the adapters. */
final class TimedPorts implements BeanPostProcessor {

    private static final Map<String, Stage> STAGES = Map.of("load", Stage.LOAD, "replace", Stage.WRITE,
            "keep", Stage.WRITE, "append", Stage.PUBLISH, "markPublished", Stage.MARK);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Documents documents -> around(Documents.class, documents);
            case Archive archive -> around(Archive.class, archive);
            case EventLog log -> around(EventLog.class, log);
            default -> bean;
        };
    }

    private static Object around(Class<?> port, Object bean) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            long begun = System.nanoTime();
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                Stage stage = STAGES.get(method.getName());
                if (stage != null) {
                    Times.STOPWATCH.add(stage, System.nanoTime() - begun);
                }
            }
        });
    }
}
