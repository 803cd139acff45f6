package cn.qudao.smsline;

import com.zx.sms.codec.smgp.msg.MsgId;
import com.zx.sms.codec.smgp.util.SMGPMsgIdUtil;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads and writes the reports of SMGP, which the library does by a class that newer versions of Guava no longer have. Between
 * the wire and the codec a report is a message whose time, which the centre sets, begins with a letter.
 */
final class SmgpReports extends ChannelDuplexHandler {

    /** Stands where the time of an ordinary message has its first digit. */
    static final String MARK = "R";

    private static final int DELIVER = 3;
    private static final int COMMAND = 4;
    private static final int IS_REPORT = 22;
    private static final int TIME = 24;

    private static final int ID = 3;
    private static final int ID_LENGTH = 10;
    private static final String STAT = " stat:";
    private static final int STAT_LENGTH = 7;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf frame
                && isDeliver(frame)
                && frame.getByte(frame.readerIndex() + IS_REPORT) == 1) {
            frame.setByte(frame.readerIndex() + IS_REPORT, 0);
            frame.setByte(frame.readerIndex() + TIME, MARK.charAt(0));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf frame
                && isDeliver(frame)
                && frame.getByte(frame.readerIndex() + TIME) == MARK.charAt(0)) {
            frame.setByte(frame.readerIndex() + IS_REPORT, 1);
            frame.setByte(frame.readerIndex() + TIME, '2');
        }
        context.write(message, promise);
    }

    private static boolean isDeliver(ByteBuf frame) {
        return frame.readableBytes() > TIME && frame.getInt(frame.readerIndex() + COMMAND) == DELIVER;
    }

    static byte[] content(Told told) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("id:".getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(SMGPMsgIdUtil.msgId2Bytes(new MsgId(told.id())));
        content.writeBytes((" sub:001 dlvrd:001 submit date:0000000000 done date:0000000000 stat:%-7s err:000 text:"
                        + " ".repeat(20))
                .formatted(told.code())
                .getBytes(StandardCharsets.US_ASCII));
        return content.toByteArray();
    }

    static Told told(String phone, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int stat = text.indexOf(STAT, ID + ID_LENGTH) + STAT.length();
        if (content.length < ID + ID_LENGTH || stat < ID + ID_LENGTH || stat + STAT_LENGTH > content.length) {
            return Stats.told("", phone, "UNKNOWN");
        }
        return Stats.told(
                SMGPMsgIdUtil.bytes2MsgId(Arrays.copyOfRange(content, ID, ID + ID_LENGTH))
                        .toString(),
                phone,
                text.substring(stat, stat + STAT_LENGTH).toUpperCase(Locale.ROOT));
    }
}
