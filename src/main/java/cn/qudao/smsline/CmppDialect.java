package cn.qudao.smsline;

import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.CMPPMessageCodecAggregator;
import com.zx.sms.codec.cmpp.CmppHeaderCodec;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateRequestMessage;
import com.zx.sms.codec.cmpp20.CMPP20MessageCodecAggregator;
import com.zx.sms.common.util.MsgId;
import io.netty.channel.ChannelPipeline;
import java.security.MessageDigest;

/** CMPP 2.0 and 3.0, which differ in the lengths of fields alone. Reports come as messages of a kind of their own. */
final class CmppDialect implements Dialect {

    static final short VERSION_2 = 0x20;
    static final short VERSION_3 = 0x30;

    private static final long WRONG_SECRET = 3;
    /** Too fast: told again later. */
    private static final long AGAIN = 8;

    private final Account account;
    private final short version;

    CmppDialect(Account account, short version) {
        this.account = account;
        this.version = version;
    }

    @Override
    public void install(ChannelPipeline pipeline) {
        pipeline.addLast(
                Dialect.frames(),
                new CmppHeaderCodec(),
                version == VERSION_3
                        ? CMPPMessageCodecAggregator.getInstance()
                        : CMPP20MessageCodecAggregator.getInstance());
    }

    @Override
    public BaseMessage bind() {
        CmppConnectRequestMessage bind = new CmppConnectRequestMessage();
        long time = Proofs.time();
        bind.setSourceAddr(account.user());
        bind.setVersion(version);
        bind.setTimestamp(time);
        bind.setAuthenticatorSource(Proofs.of(account, 9, time));
        return bind;
    }

    @Override
    public boolean trusts(BaseMessage raw) {
        return raw instanceof CmppConnectRequestMessage bind
                && Dialect.same(bind.getSourceAddr(), account.user())
                && MessageDigest.isEqual(bind.getAuthenticatorSource(), Proofs.of(account, 9, bind.getTimestamp()));
    }

    @Override
    public BaseMessage bound(BaseMessage bind, boolean accepted) {
        CmppConnectResponseMessage answer =
                new CmppConnectResponseMessage(((CmppConnectRequestMessage) bind).getHeader());
        answer.setStatus(accepted ? 0 : WRONG_SECRET);
        answer.setVersion(version);
        answer.setAuthenticatorISMG(new byte[16]);
        return answer;
    }

    @Override
    public BaseMessage submit(Piece piece) {
        CmppSubmitRequestMessage submit = new CmppSubmitRequestMessage();
        submit.setMsgsrc(account.user());
        submit.setSrcId(piece.service());
        submit.setDestterminalId(piece.phone());
        submit.setRegisteredDelivery((short) 1);
        submit.setMsgfmt(new SmsDcs((byte) piece.body().coding()));
        submit.setTpudhi((short) (piece.body().isHeaded() ? 1 : 0));
        piece.body().joint().ifPresent(joint -> {
            submit.setPktotal((short) joint.parts());
            submit.setPknumber((short) joint.part());
        });
        submit.setMsgContentBytes(piece.body().content());
        submit.setMsgLength((short) piece.body().content().length);
        return submit;
    }

    @Override
    public BaseMessage submitted(BaseMessage submit, String id, String code) {
        CmppSubmitResponseMessage answer =
                new CmppSubmitResponseMessage(((CmppSubmitRequestMessage) submit).getHeader());
        answer.setMsgId(new MsgId(id));
        answer.setResult(code.isEmpty() ? 0 : Long.parseLong(code));
        return answer;
    }

    @Override
    public BaseMessage deliver(String id, Piece piece) {
        CmppDeliverRequestMessage deliver = from(id, piece.phone(), piece.service());
        deliver.setMsgfmt(new SmsDcs((byte) piece.body().coding()));
        deliver.setTpudhi((short) (piece.body().isHeaded() ? 1 : 0));
        deliver.setMsgContentBytes(piece.body().content());
        deliver.setMsgLength((short) piece.body().content().length);
        return deliver;
    }

    private static CmppDeliverRequestMessage from(String id, String phone, String service) {
        CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
        deliver.setMsgId(new MsgId(id));
        deliver.setSrcterminalId(phone);
        deliver.setDestId(service);
        return deliver;
    }

    @Override
    public BaseMessage report(Told told) {
        CmppReportRequestMessage report = new CmppReportRequestMessage();
        report.setMsgId(new MsgId(told.id()));
        report.setStat(told.code());
        report.setDestterminalId(told.phone());
        report.setSubmitTime("0000000000");
        report.setDoneTime("0000000000");
        CmppDeliverRequestMessage deliver = from(newId(), told.phone(), account.serviceNumber());
        deliver.setReportRequestMessage(report);
        return deliver;
    }

    @Override
    public BaseMessage taken(BaseMessage raw, boolean accepted) {
        CmppDeliverRequestMessage deliver = (CmppDeliverRequestMessage) raw;
        CmppDeliverResponseMessage answer = new CmppDeliverResponseMessage(deliver.getHeader());
        answer.setMsgId(deliver.getMsgId());
        answer.setResult(accepted ? 0 : AGAIN);
        return answer;
    }

    @Override
    public BaseMessage alive() {
        return new CmppActiveTestRequestMessage();
    }

    @Override
    public BaseMessage stillAlive(BaseMessage alive) {
        return new CmppActiveTestResponseMessage(((CmppActiveTestRequestMessage) alive).getHeader());
    }

    @Override
    public BaseMessage bye() {
        return new CmppTerminateRequestMessage();
    }

    @Override
    public Frame read(BaseMessage message) {
        return switch (message) {
            case CmppConnectRequestMessage bind -> new Frame.Bind(bind);
            case CmppConnectResponseMessage bound ->
                new Frame.Bound(bound.getStatus() == 0, Long.toString(bound.getStatus()));
            case CmppSubmitRequestMessage submit ->
                new Frame.Submit(
                        submit,
                        new Piece(
                                first(submit.getDestterminalId()),
                                submit.getSrcId(),
                                body(submit.getMsgfmt(), submit.getMsgContentBytes(), submit.getTpudhi())));
            case CmppSubmitResponseMessage submitted ->
                new Frame.Submitted(
                        submitted.getMsgId().toString(),
                        submitted.getResult() == 0 ? "" : Long.toString(submitted.getResult()));
            case CmppDeliverRequestMessage report
            when report.isReport() ->
                new Frame.Report(
                        report,
                        Stats.told(
                                report.getReportRequestMessage().getMsgId().toString(),
                                report.getReportRequestMessage().getDestterminalId(),
                                report.getReportRequestMessage().getStat()));
            case CmppDeliverRequestMessage deliver ->
                new Frame.Deliver(
                        deliver,
                        deliver.getMsgId().toString(),
                        new Piece(
                                deliver.getSrcterminalId(),
                                deliver.getDestId(),
                                body(deliver.getMsgfmt(), deliver.getMsgContentBytes(), deliver.getTpudhi())));
            case CmppDeliverResponseMessage taken -> new Frame.Taken(taken.getResult() == 0);
            case CmppActiveTestRequestMessage alive -> new Frame.Alive(alive);
            case CmppActiveTestResponseMessage yes -> new Frame.StillAlive();
            case CmppTerminateRequestMessage bye -> new Frame.Bye(bye);
            default -> new Frame.Other();
        };
    }

    private static Body body(SmsDcs coding, byte[] content, short header) {
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
