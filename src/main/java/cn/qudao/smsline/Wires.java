package cn.qudao.smsline;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Opens lines and listens for them. One thread reads them all; what they say is worked off on virtual ones. */
public final class Wires implements AutoCloseable {

    private static final int SILENT_SECONDS = 30;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(3);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
            1, Thread.ofPlatform().daemon().name("sms-line").factory(), NioIoHandler.newFactory());
    private final ExecutorService work = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sms-", 0).factory());
    private final Duration patience;

    public Wires() {
        this(Line.TIME_TO_ANSWER);
    }

    /** @param patience how long an answer may take */
    public Wires(Duration patience) {
        this.patience = patience;
    }

    /** Calls the other end, and again whenever the line is lost. */
    public Caller call(Account account, InetSocketAddress address, LineUser user) {
        Caller caller = new Caller(
                user,
                (told, ended) -> new Bootstrap()
                        .group(loop)
                        .channel(NioSocketChannel.class)
                        .handler(line(account, told, true, ended))
                        .connect(address),
                loop);
        caller.call();
        return caller;
    }

    /**
     * Lets the other end call.
     *
     * @param address with port 0 for any that is free
     * @throws UncheckedIOException where somebody else listens there
     */
    public Listening listen(Account account, InetSocketAddress address, LineUser user) throws InterruptedException {
        ChannelFuture bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(line(account, user, false, why -> {}))
                .bind(address)
                .await();
        if (!bound.isSuccess()) {
            throw new UncheckedIOException(bound.cause().getMessage(), new IOException(bound.cause()));
        }
        return new Listening(bound.channel());
    }

    private ChannelInitializer<Channel> line(Account account, LineUser user, boolean calls, Consumer<String> ended) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                Dialect dialect = account.protocol().dialect(account);
                channel.pipeline().addLast(new IdleStateHandler(0, 0, SILENT_SECONDS, TimeUnit.SECONDS));
                dialect.install(channel.pipeline());
                channel.pipeline().addLast(new LineHandler(account, dialect, user, calls, work, patience, ended));
            }
        };
    }

    /** A port on which the other end is waited for. */
    public static final class Listening implements AutoCloseable {

        private final Channel channel;

        Listening(Channel channel) {
            this.channel = channel;
        }

        public int port() {
            return ((InetSocketAddress) channel.localAddress()).getPort();
        }

        @Override
        public void close() {
            channel.close().awaitUninterruptibly();
        }
    }

    /** What has come in already is worked off first. */
    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        work.shutdown();
        try {
            if (!work.awaitTermination(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            work.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
