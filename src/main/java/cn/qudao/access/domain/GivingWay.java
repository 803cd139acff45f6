package cn.qudao.access.domain;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that take what the processors have left: who is at work on a page goes first. Linux alone counts the priority by
 * thread; elsewhere the whole portal would give way, so nothing does.
 */
final class GivingWay implements ThreadFactory {

    /** Above the portal's own: a tenth of what another thread gets where both want the same processor. */
    private static final int NICER = 10;

    private final String name;

    GivingWay(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            if (Platform.isLinux()) {
                Native.load("c", Priorities.class).nice(NICER);
            }
            work.run();
        });
    }

    /** By the name it has in C. */
    interface Priorities extends Library {
        int nice(int more);
    }
}
