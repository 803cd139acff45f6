package cn.qudao.smsline;

import com.zx.sms.BaseMessage;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** How one protocol says what every line has to say. Of the library only the codecs are used. */
interface Dialect {

    /** The longest frame that any of the protocols knows is far shorter. */
    int LONGEST_FRAME = 4096;

    /** Puts bytes into messages of the protocol and back; whoever sends a longer frame loses the line. */
    void install(ChannelPipeline pipeline);

    BaseMessage bind();

    boolean trusts(BaseMessage bind);

    BaseMessage bound(BaseMessage bind, boolean accepted);

    BaseMessage submit(Piece piece);

    /** @param code empty to take it */
    BaseMessage submitted(BaseMessage submit, String id, String code);

    /** @param id of {@link #newId} */
    BaseMessage deliver(String id, Piece piece);

    BaseMessage report(Told told);

    /** To what was delivered or reported; not accepted is told again. */
    BaseMessage taken(BaseMessage raw, boolean accepted);

    /** Null where the protocol has no such question. */
    @Nullable
    BaseMessage alive();

    BaseMessage stillAlive(BaseMessage alive);

    BaseMessage bye();

    Frame read(BaseMessage message);

    /** For a message that the centre takes, or that a phone sends. */
    String newId();

    /** The id by which a report will name what was submitted, where this end knows it before the answer; else empty. */
    default String idOf(BaseMessage submit) {
        return "";
    }

    static LengthFieldBasedFrameDecoder frames() {
        return new LengthFieldBasedFrameDecoder(LONGEST_FRAME, 0, 4, -4, 0, true);
    }

    static boolean same(@Nullable String shown, String expected) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
