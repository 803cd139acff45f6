package cn.qudao.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses the embedded server: each process holds a share of this lock. The operating system takes it back from a process
 * that dies in whatever way, so the last one out always knows that it is the last.
 */
final class UsersLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock share;

    private UsersLock(FileChannel channel) throws IOException {
        this.channel = channel;
        this.share = channel.lock(0, Long.MAX_VALUE, true);
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits only while the last user before is stopping the server. */
    static UsersLock share(Path file) throws IOException {
        return new UsersLock(open(file));
    }

    /** Gives the share back and, when nobody else has one, does something before anybody can take one again. */
    void leave(Runnable whenLast) throws IOException {
        share.release();
        try (FileLock alone = channel.tryLock()) {
            if (alone != null) {
                whenLast.run();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
