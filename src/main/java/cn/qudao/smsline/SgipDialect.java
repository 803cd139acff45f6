package cn.qudao.smsline;

import com.chinamobile.cmos.sms.SgipSmsDcs;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.sgip12.codec.SgipHeaderCodec;
import com.zx.sms.codec.sgip12.codec.SgipMessageCodecAggregator;
import com.zx.sms.codec.sgip12.msg.SgipBindRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipBindResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipDefaultMessage;
import com.zx.sms.codec.sgip12.msg.SgipDeliverRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipDeliverResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipUnbindRequestMessage;
import com.zx.sms.common.util.SequenceNumber;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/** SGIP 1.2. A message is named by the sequence number that its sender gave it: node, time and a count. */
final class SgipDialect implements Dialect {

    private static final short TO_CENTRE = 1;
    private static final short FROM_CENTRE = 2;
    private static final short REFUSED = 1;
    /** Processor busy: told again later. */
    private static final short AGAIN = 32;

    private static final short DELIVERED = 0;
    private static final short UNDER_WAY = 1;
    private static final short FAILED = 2;

    private final Account account;

    SgipDialect(Account account) {
        this.account = account;
    }

    @Override
    public void install(ChannelPipeline pipeline) {
        pipeline.addLast(Dialect.frames(), new SgipHeaderCodec(), SgipMessageCodecAggregator.getInstance());
    }

    private <M extends SgipDefaultMessage> M mine(M message) {
        message.getHeader().setNodeId(account.node());
        return message;
    }

    /** An answer has the number of what it answers. */
    private static <M extends SgipDefaultMessage> M answer(M answer, BaseMessage to) {
        answer.setTimestamp(to.getTimestamp());
        return answer;
    }

    @Override
    public BaseMessage bind() {
        SgipBindRequestMessage bind = mine(new SgipBindRequestMessage());
        bind.setLoginType(account.centre() ? FROM_CENTRE : TO_CENTRE);
        bind.setLoginName(account.user());
        bind.setLoginPassowrd(account.secret());
        return bind;
    }

    @Override
    public boolean trusts(BaseMessage raw) {
        return raw instanceof SgipBindRequestMessage bind
                && Dialect.same(bind.getLoginName(), account.user())
                && Dialect.same(bind.getLoginPassowrd(), account.secret());
    }

    @Override
    public BaseMessage bound(BaseMessage bind, boolean accepted) {
        SgipBindResponseMessage answer =
                answer(new SgipBindResponseMessage(((SgipBindRequestMessage) bind).getHeader()), bind);
        answer.setResult(accepted ? 0 : REFUSED);
        return answer;
    }

    @Override
    public BaseMessage submit(Piece piece) {
        SgipSubmitRequestMessage submit = mine(new SgipSubmitRequestMessage());
        submit.setSpnumber(piece.service());
        submit.setUsernumber(piece.international());
        submit.setReportflag((short) 1);
        submit.setMsgfmt(new SgipSmsDcs((byte) piece.body().coding()));
        submit.setTpudhi((short) (piece.body().isHeaded() ? 1 : 0));
        submit.setMsgContentBytes(piece.body().content());
        submit.setMessagelength(piece.body().content().length);
        return submit;
    }

    @Override
    public String idOf(BaseMessage submit) {
        return number(submit);
    }

    @Override
    public BaseMessage submitted(BaseMessage submit, String id, String code) {
        SgipSubmitResponseMessage answer =
                answer(new SgipSubmitResponseMessage(((SgipSubmitRequestMessage) submit).getHeader()), submit);
        answer.setResult(code.isEmpty() ? 0 : Short.parseShort(code));
        return answer;
    }

    @Override
    public BaseMessage deliver(String id, Piece piece) {
        SgipDeliverRequestMessage deliver = new SgipDeliverRequestMessage();
        SequenceNumber number = new SequenceNumber(id);
        deliver.getHeader().setNodeId(number.getNodeIds());
        deliver.getHeader().setSequenceId(number.getSequenceId());
        deliver.setTimestamp(number.getTimestamp());
        deliver.setSpnumber(piece.service());
        deliver.setUsernumber(piece.international());
        deliver.setMsgfmt(new SgipSmsDcs((byte) piece.body().coding()));
        deliver.setTpudhi((short) (piece.body().isHeaded() ? 1 : 0));
        deliver.setMsgContentBytes(piece.body().content());
        deliver.setMessagelength(piece.body().content().length);
        return deliver;
    }

    @Override
    public BaseMessage report(Told told) {
        SgipReportRequestMessage report = mine(new SgipReportRequestMessage());
        report.setSequenceId(new SequenceNumber(told.id()));
        report.setUsernumber(new Piece(told.phone(), "", new Body(Body.PLAIN, new byte[0], false)).international());
        report.setState(
                switch (told.fate()) {
                    case DELIVERED -> DELIVERED;
                    case UNDER_WAY -> UNDER_WAY;
                    case FAILED -> FAILED;
                });
        report.setErrorcode(told.fate() == Told.Fate.FAILED ? Short.parseShort(told.code()) : 0);
        return report;
    }

    @Override
    public BaseMessage taken(BaseMessage raw, boolean accepted) {
        short result = accepted ? 0 : AGAIN;
        if (raw instanceof SgipDeliverRequestMessage deliver) {
            SgipDeliverResponseMessage answer = answer(new SgipDeliverResponseMessage(deliver.getHeader()), raw);
            answer.setResult(result);
            return answer;
        }
        SgipReportResponseMessage answer =
                answer(new SgipReportResponseMessage(((SgipReportRequestMessage) raw).getHeader()), raw);
        answer.setResult(result);
        return answer;
    }

    @Override
    public @Nullable BaseMessage alive() {
        return null;
    }

    @Override
    public BaseMessage stillAlive(BaseMessage alive) {
        throw new IllegalStateException("SGIP has no such question");
    }

    @Override
    public BaseMessage bye() {
        return mine(new SgipUnbindRequestMessage());
    }

    @Override
    public Frame read(BaseMessage message) {
        return switch (message) {
            case SgipBindRequestMessage bind -> new Frame.Bind(bind);
            case SgipBindResponseMessage bound ->
                new Frame.Bound(bound.getResult() == 0, Short.toString(bound.getResult()));
            case SgipSubmitRequestMessage submit ->
                new Frame.Submit(
                        submit,
                        new Piece(
                                first(submit.getUsernumber()),
                                submit.getSpnumber(),
                                body(submit.getMsgfmt(), submit.getMsgContentBytes(), submit.getTpudhi())));
            case SgipSubmitResponseMessage submitted ->
                new Frame.Submitted(
                        number(submitted), submitted.getResult() == 0 ? "" : Short.toString(submitted.getResult()));
            case SgipDeliverRequestMessage deliver ->
                new Frame.Deliver(
                        deliver,
                        number(deliver),
                        new Piece(
                                deliver.getUsernumber(),
                                deliver.getSpnumber(),
                                body(deliver.getMsgfmt(), deliver.getMsgContentBytes(), deliver.getTpudhi())));
            case SgipReportRequestMessage report -> new Frame.Report(report, told(report));
            case SgipDeliverResponseMessage taken -> new Frame.Taken(taken.getResult() == 0);
            case SgipReportResponseMessage taken -> new Frame.Taken(taken.getResult() == 0);
            case SgipUnbindRequestMessage bye -> new Frame.Bye(bye);
            default -> new Frame.Other();
        };
    }

    private static Told told(SgipReportRequestMessage report) {
        Told.Fate fate = switch (report.getState()) {
            case DELIVERED -> Told.Fate.DELIVERED;
            case UNDER_WAY -> Told.Fate.UNDER_WAY;
            default -> Told.Fate.FAILED;
        };
        return new Told(
                report.getSequenceId().toString(), report.getUsernumber(), fate, Short.toString(report.getErrorcode()));
    }

    private static Body body(SgipSmsDcs coding, byte[] content, short header) {
        return new Body(coding.getValue() & 0xFF, content, header != 0);
    }

    private static String first(String[] numbers) {
        return numbers.length == 0 ? "" : numbers[0];
    }

    private static String number(BaseMessage message) {
        return ((SgipDefaultMessage) message).getSequenceNumber().toString();
    }

    @Override
    public String newId() {
        return number(mine(new SgipDeliverRequestMessage()));
    }
}
