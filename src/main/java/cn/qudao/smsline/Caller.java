package cn.qudao.smsline;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one line open: calls again after a second, then after twice as long each time, up to a minute. */
public final class Caller implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final LineUser user;
    private final BiFunction<LineUser, Consumer<String>, ChannelFuture> connect;
    private final EventLoopGroup loop;
    private volatile @Nullable Line line;
    private volatile String problem = "";
    private volatile boolean closed;
    private volatile Duration pause = FIRST_PAUSE;
    private volatile long openedAt;

    Caller(LineUser user, BiFunction<LineUser, Consumer<String>, ChannelFuture> connect, EventLoopGroup loop) {
        this.user = user;
        this.connect = connect;
        this.loop = loop;
    }

    void call() {
        if (!closed) {
            connect.apply(new Watching(), this::again).addListener(tried -> {
                if (!tried.isSuccess()) {
                    again(String.valueOf(tried.cause().getMessage()));
                }
            });
        }
    }

    private void again(String why) {
        line = null;
        problem = why;
        long millis = pause.toMillis() + ThreadLocalRandom.current().nextLong(pause.toMillis() / 2);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        try {
            loop.schedule(this::call, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException over) {
            closed = true;
        }
    }

    /** Empty while there is none. */
    public Optional<Line> line() {
        return Optional.ofNullable(line).filter(Line::isOpen);
    }

    /** How long there has been one; empty while there is none. */
    public Optional<Duration> openFor() {
        return line().map(open -> Duration.ofNanos(System.nanoTime() - openedAt));
    }

    /** Why there is no line, in the words of the machine; empty before the first try. */
    public String problem() {
        return problem;
    }

    @Override
    public void close() {
        closed = true;
        line().ifPresent(Line::close);
    }

    private final class Watching implements LineUser {

        @Override
        public boolean received(String id, Piece piece) {
            return user.received(id, piece);
        }

        @Override
        public boolean told(Told told) {
            return user.told(told);
        }

        @Override
        public String submitted(Line where, String id, Piece piece) {
            return user.submitted(where, id, piece);
        }

        @Override
        public void opened(Line opened) {
            openedAt = System.nanoTime();
            line = opened;
            pause = FIRST_PAUSE;
            user.opened(opened);
        }

        @Override
        public void closed(Line lost) {
            user.closed(lost);
        }
    }
}
