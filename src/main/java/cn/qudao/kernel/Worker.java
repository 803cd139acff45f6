package cn.qudao.kernel;

import org.springframework.context.SmartLifecycle;

/**
 * What works beside the people who use the portal. It begins when the portal is open ({@link WorkersStart}): before that it
 * would only take the processor, and the locks of beans in the making, from what people wait for.
 */
public interface Worker extends SmartLifecycle {

    @Override
    default boolean isAutoStartup() {
        return false;
    }
}
