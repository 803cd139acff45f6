package cn.qudao.smsline;

import com.chinamobile.cmos.sms.SMGPSmsDcs;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smgp.codec.SMGPMessageCodec;
import com.zx.sms.codec.smgp.msg.MsgId;
import com.zx.sms.codec.smgp.msg.SMGPActiveTestMessage;
import com.zx.sms.codec.smgp.msg.SMGPActiveTestRespMessage;
import com.zx.sms.codec.smgp.msg.SMGPBaseMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverRespMessage;
import com.zx.sms.codec.smgp.msg.SMGPExitMessage;
import com.zx.sms.codec.smgp.msg.SMGPLoginMessage;
import com.zx.sms.codec.smgp.msg.SMGPLoginRespMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitRespMessage;
import io.netty.channel.ChannelPipeline;
import java.security.MessageDigest;

/** SMGP 3.0, one line for both directions. */
final class SmgpDialect implements Dialect {

    private static final byte VERSION = 0x30;
    private static final byte BOTH_DIRECTIONS = 2;
    private static final int ZEROS = 7;
    private static final int WRONG_SECRET = 21;
    /** Busy: told again later. */
    private static final int AGAIN = 1;

    private final Account account;

    SmgpDialect(Account account) {
        this.account = account;
    }

    @Override
    public void install(ChannelPipeline pipeline) {
        pipeline.addLast(Dialect.frames(), new SmgpReports(), new SMGPMessageCodec(VERSION));
    }

    @Override
    public BaseMessage bind() {
        SMGPLoginMessage bind = new SMGPLoginMessage();
        long time = Proofs.time();
        bind.setClientId(account.user());
        bind.setTimestamp(time);
        bind.setClientAuth(Proofs.of(account, ZEROS, time));
        bind.setVersion(VERSION);
        bind.setLoginMode(BOTH_DIRECTIONS);
        return bind;
    }

    @Override
    public boolean trusts(BaseMessage raw) {
        return raw instanceof SMGPLoginMessage bind
                && Dialect.same(bind.getClientId().strip(), account.user())
                && MessageDigest.isEqual(bind.getClientAuth(), Proofs.of(account, ZEROS, bind.getTimestamp()));
    }

    private static <M extends SMGPBaseMessage> M answer(M answer, BaseMessage to) {
        answer.setSequenceNo(to.getSequenceNo());
        return answer;
    }

    @Override
    public BaseMessage bound(BaseMessage bind, boolean accepted) {
        SMGPLoginRespMessage answer = answer(new SMGPLoginRespMessage(), bind);
        answer.setStatus(accepted ? 0 : WRONG_SECRET);
        answer.setVersion(VERSION);
        answer.setServerAuth(new byte[16]);
        return answer;
    }

    @Override
    public BaseMessage submit(Piece piece) {
        SMGPSubmitMessage submit = new SMGPSubmitMessage();
        submit.setSrcTermId(piece.service());
        submit.setDestTermIdArray(piece.phone());
        submit.setNeedReport(true);
        submit.setMsgFmt(new SMGPSmsDcs((byte) piece.body().coding()));
        submit.setBMsgContent(piece.body().content());
        if (piece.body().isHeaded()) {
            submit.setTpUdhi((byte) 1);
        }
        return submit;
    }

    @Override
    public BaseMessage submitted(BaseMessage submit, String id, String code) {
        SMGPSubmitRespMessage answer = answer(new SMGPSubmitRespMessage(), submit);
        answer.setMsgId(new MsgId(id));
        answer.setStatus(code.isEmpty() ? 0 : Integer.parseInt(code));
        return answer;
    }

    @Override
    public BaseMessage deliver(String id, Piece piece) {
        SMGPDeliverMessage deliver = from(id, piece.phone(), piece.service());
        deliver.setMsgFmt(new SMGPSmsDcs((byte) piece.body().coding()));
        deliver.setBMsgContent(piece.body().content());
        if (piece.body().isHeaded()) {
            deliver.setTpUdhi((byte) 1);
        }
        return deliver;
    }

    private static SMGPDeliverMessage from(String id, String phone, String service) {
        SMGPDeliverMessage deliver = new SMGPDeliverMessage();
        deliver.setMsgId(new MsgId(id));
        deliver.setSrcTermId(phone);
        deliver.setDestTermId(service);
        return deliver;
    }

    @Override
    public BaseMessage report(Told told) {
        SMGPDeliverMessage deliver = from(newId(), told.phone(), account.serviceNumber());
        deliver.setRecvTime(SmgpReports.MARK + "0261126000000");
        deliver.setMsgFmt(new SMGPSmsDcs((byte) Body.PLAIN));
        deliver.setBMsgContent(SmgpReports.content(told));
        return deliver;
    }

    @Override
    public BaseMessage taken(BaseMessage raw, boolean accepted) {
        SMGPDeliverRespMessage answer = answer(new SMGPDeliverRespMessage(), raw);
        answer.setMsgId(((SMGPDeliverMessage) raw).getMsgId());
        answer.setStatus(accepted ? 0 : AGAIN);
        return answer;
    }

    @Override
    public BaseMessage alive() {
        return new SMGPActiveTestMessage();
    }

    @Override
    public BaseMessage stillAlive(BaseMessage alive) {
        return answer(new SMGPActiveTestRespMessage(), alive);
    }

    @Override
    public BaseMessage bye() {
        return new SMGPExitMessage();
    }

    @Override
    public Frame read(BaseMessage message) {
        return switch (message) {
            case SMGPLoginMessage bind -> new Frame.Bind(bind);
            case SMGPLoginRespMessage bound ->
                new Frame.Bound(bound.getStatus() == 0, Integer.toString(bound.getStatus()));
            case SMGPSubmitMessage submit ->
                new Frame.Submit(
                        submit,
                        new Piece(
                                first(submit.getDestTermIdArray()),
                                submit.getSrcTermId().strip(),
                                body(submit.getMsgFmt(), submit.getBMsgContent(), submit.getTpUdhi())));
            case SMGPSubmitRespMessage submitted ->
                new Frame.Submitted(
                        submitted.getMsgId().toString(),
                        submitted.getStatus() == 0 ? "" : Integer.toString(submitted.getStatus()));
            case SMGPDeliverMessage report
            when report.getRecvTime().startsWith(SmgpReports.MARK) ->
                new Frame.Report(report, SmgpReports.told(report.getSrcTermId(), report.getBMsgContent()));
            case SMGPDeliverMessage deliver ->
                new Frame.Deliver(
                        deliver,
                        deliver.getMsgId().toString(),
                        new Piece(
                                deliver.getSrcTermId(),
                                deliver.getDestTermId().strip(),
                                body(deliver.getMsgFmt(), deliver.getBMsgContent(), deliver.getTpUdhi())));
            case SMGPDeliverRespMessage taken -> new Frame.Taken(taken.getStatus() == 0);
            case SMGPActiveTestMessage alive -> new Frame.Alive(alive);
            case SMGPActiveTestRespMessage yes -> new Frame.StillAlive();
            case SMGPExitMessage bye -> new Frame.Bye(bye);
            default -> new Frame.Other();
        };
    }

    private static Body body(SMGPSmsDcs coding, byte[] content, byte header) {
        return new Body(coding.getValue() & 0xFF, content, header != 0);
    }

    private static String first(String[] numbers) {
        return numbers.length == 0 ? "" : numbers[0];
    }

    @Override
    public String newId() {
        return new MsgId().toString();
    }
}
