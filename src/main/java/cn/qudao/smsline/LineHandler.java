package cn.qudao.smsline;

import com.zx.sms.BaseMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one connection: signing in first, then whatever the other end says. What takes time goes to another thread. */
final class LineHandler extends SimpleChannelInboundHandler<BaseMessage> {

    private static final Logger log = LoggerFactory.getLogger(LineHandler.class);
    private static final int MOST_UNANSWERED = 3;

    private final Account account;
    private final Dialect dialect;
    private final LineUser user;
    private final boolean calls;
    private final Executor work;
    private final Duration patience;
    private final Consumer<String> ended;
    private @Nullable Line line;
    private boolean bound;
    private int unanswered;
    private String why = "closed by the other end";

    /** @param ended is told why the connection is over */
    LineHandler(
            Account account,
            Dialect dialect,
            LineUser user,
            boolean calls,
            Executor work,
            Duration patience,
            Consumer<String> ended) {
        this.account = account;
        this.dialect = dialect;
        this.user = user;
        this.calls = calls;
        this.work = work;
        this.patience = patience;
        this.ended = ended;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        line = new Line(account, dialect, context.channel(), patience);
        if (calls) {
            context.writeAndFlush(dialect.bind());
        }
        context.executor()
                .schedule(
                        () -> {
                            if (!bound) {
                                end(context, "nobody signed in");
                            }
                        },
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, BaseMessage message) {
        unanswered = 0;
        Frame frame = dialect.read(message);
        Line here = line;
        if (here == null) {
            return;
        }
        if (bound) {
            read(context, here, message, frame);
        } else if (calls && frame instanceof Frame.Bound(boolean accepted, String code)) {
            if (accepted) {
                open(here);
            } else {
                end(context, "the sign-in was refused: " + code);
            }
        } else if (!calls && frame instanceof Frame.Bind(BaseMessage raw)) {
            admit(context, here, raw);
        } else {
            end(context, "not signed in");
        }
    }

    private void admit(ChannelHandlerContext context, Line here, BaseMessage bind) {
        boolean trusted = dialect.trusts(bind);
        context.writeAndFlush(dialect.bound(bind, trusted));
        if (trusted) {
            open(here);
        } else {
            end(context, "wrong name or secret");
        }
    }

    private void open(Line here) {
        bound = true;
        work.execute(() -> user.opened(here));
    }

    private void read(ChannelHandlerContext context, Line here, BaseMessage message, Frame frame) {
        switch (frame) {
            case Frame.Deliver(BaseMessage raw, String id, Piece piece) ->
                take(context, raw, () -> user.received(id, piece));
            case Frame.Report(BaseMessage raw, Told told) -> take(context, raw, () -> user.told(told));
            case Frame.Submit(BaseMessage raw, Piece piece) when account.centre() -> submit(context, here, raw, piece);
            case Frame.Submitted submitted -> here.answered(message.getSequenceNo(), submitted);
            case Frame.Taken taken -> here.answered(message.getSequenceNo(), taken);
            case Frame.Alive(BaseMessage raw) -> context.writeAndFlush(dialect.stillAlive(raw));
            case Frame.Bye bye -> end(context, "the other end has signed out");
            case Frame.Bind again -> end(context, "signed in twice");
            case Frame.Bound again -> end(context, "signed in twice");
            case Frame.Submit notHere -> end(context, "a message for a phone, at the wrong end");
            case Frame.StillAlive yes -> {}
            case Frame.Other other -> {}
        }
    }

    /** Is answered when it is kept, or is known not to be: then the centre tells it again. */
    private void take(ChannelHandlerContext context, BaseMessage raw, Keeping keeping) {
        work.execute(() -> {
            boolean kept = false;
            try {
                kept = keeping.keep();
            } catch (RuntimeException unforeseen) {
                log.error("What the message centre said could not be kept; it will say it again", unforeseen);
            } finally {
                context.writeAndFlush(dialect.taken(raw, kept));
            }
        });
    }

    private void submit(ChannelHandlerContext context, Line here, BaseMessage raw, Piece piece) {
        String known = dialect.idOf(raw);
        String id = known.isEmpty() ? dialect.newId() : known;
        work.execute(() -> context.writeAndFlush(dialect.submitted(raw, id, user.submitted(here, id, piece))));
    }

    private interface Keeping {
        boolean keep();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && bound) {
            BaseMessage question = dialect.alive();
            if (question != null) {
                if (++unanswered > MOST_UNANSWERED) {
                    end(context, "the other end is silent");
                } else {
                    context.writeAndFlush(question);
                }
            }
        }
    }

    private void end(ChannelHandlerContext context, String reason) {
        why = reason;
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Line here = line;
        if (here != null) {
            here.lost(new IOException(why));
            if (bound) {
                work.execute(() -> user.closed(here));
            }
        }
        ended.accept(why);
    }

    /** Whoever sends what cannot be read loses the line; on a new one both begin at the same place again. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("A message line ends", cause);
        end(context, "what came could not be read: " + cause.getMessage());
    }
}
