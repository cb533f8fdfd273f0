package org.handrail.verification.crash.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.port.Outside;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a crash point before and after each method of the real adapters, and within a list of events being sent. */
final class CrashingPorts implements BeanPostProcessor {

    private static final Set<Class<?>> PORTS = Set.of(Documents.class, Archive.class, DeadLetters.class, Outside.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof EventLog log && !Proxy.isProxyClass(bean.getClass())) {
            return (EventLog) posts -> append(log, posts);
        }
        return PORTS.stream().filter(port -> port.isInstance(bean)).findFirst()
                .map(port -> around(port, bean)).orElse(bean);
    }

    private static Object around(Class<?> port, Object bean) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            String point = port.getSimpleName() + "." + method.getName();
            CrashPoints.reach(point + ":before");
            try {
                Object answer = method.invoke(bean, arguments);
                CrashPoints.reach(point + ":after");
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /**
     * The first event of each list goes alone, so that the process can die with some sent and some not. When that is
     * wanted, the broker seems away until a document has more than one event to send.
     */
    private static List<Integer> append(EventLog log, List<List<EventLog.Post>> posts) {
        CrashPoints.reach("EventLog.append:before");
        if (posts.stream().anyMatch(list -> list.size() > 1)) {
            log.append(posts.stream().map(list -> list.subList(0, Math.min(1, list.size()))).toList());
            CrashPoints.reach("EventLog.append:between");
        } else if (CrashPoints.armed("EventLog.append:between")) {
            return posts.stream().map(list -> 0).toList();
        }
        List<Integer> acknowledged = log.append(posts);
        CrashPoints.reach("EventLog.append:after");
        return acknowledged;
    }
}
