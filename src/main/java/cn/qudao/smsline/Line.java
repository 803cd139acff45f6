package cn.qudao.smsline;

import com.zx.sms.BaseMessage;
import io.netty.channel.Channel;
import io.netty.handler.codec.EncoderException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection on which both ends have signed in. Its methods wait for the other end's answer. */
public final class Line {

    static final Duration TIME_TO_ANSWER = Duration.ofSeconds(20);

    private final Dialect dialect;
    private final Channel channel;
    private final Duration patience;
    private final Semaphore window;
    private final Map<Integer, CompletableFuture<Frame>> waiting = new ConcurrentHashMap<>();

    Line(Account account, Dialect dialect, Channel channel, Duration patience) {
        this.dialect = dialect;
        this.channel = channel;
        this.patience = patience;
        this.window = new Semaphore(account.window());
    }

    /** Hands a message for a phone to the centre. */
    public Sent submit(Piece piece) throws Unsent {
        BaseMessage submit = dialect.submit(piece);
        Frame answer = ask(submit);
        return answer instanceof Frame.Submitted(String id, String code)
                ? new Sent(id, code)
                : new Sent(dialect.idOf(submit), answer.getClass().getSimpleName());
    }

    /** At a centre: a name for what a phone sends. */
    public String newId() {
        return dialect.newId();
    }

    /**
     * At a centre: hands over what a phone has sent.
     *
     * @return whether the other end keeps it
     */
    public boolean deliver(String id, Piece piece) throws Unsent {
        return isTaken(ask(dialect.deliver(id, piece)));
    }

    /** At a centre: tells what became of a message. */
    public boolean report(Told told) throws Unsent {
        return isTaken(ask(dialect.report(told)));
    }

    private static boolean isTaken(Frame answer) {
        return answer instanceof Frame.Taken(boolean accepted) && accepted;
    }

    public boolean isOpen() {
        return channel.isActive();
    }

    public void close() {
        channel.writeAndFlush(dialect.bye());
        channel.close();
    }

    private Frame ask(BaseMessage message) throws Unsent {
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        boolean admitted = false;
        try {
            admitted = window.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!admitted || !channel.isActive()) {
                throw new Unsent("The line is down or full", false);
            }
            waiting.put(message.getSequenceNo(), answer);
            channel.writeAndFlush(message).addListener(written -> {
                if (!written.isSuccess()) {
                    answer.completeExceptionally(written.cause());
                }
            });
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException lost) {
            throw new Unsent(String.valueOf(lost.getCause()), !(lost.getCause() instanceof EncoderException));
        } catch (TimeoutException slow) {
            throw new Unsent("No answer within " + patience, true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unsent("Interrupted", true);
        } finally {
            waiting.remove(message.getSequenceNo());
            if (admitted) {
                window.release();
            }
        }
    }

    /** An answer has come; one that nobody waits for any more is let go. */
    void answered(int sequence, Frame frame) {
        CompletableFuture<Frame> asked = waiting.get(sequence);
        if (asked != null) {
            asked.complete(frame);
        }
    }

    void lost(Throwable why) {
        waiting.values().forEach(answer -> answer.completeExceptionally(why));
    }
}
