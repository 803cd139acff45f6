package cn.qudao.smsline;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.SMPPMessageCodec;
import com.zx.sms.codec.smpp.SmppInvalidArgumentException;
import com.zx.sms.codec.smpp.msg.BaseSm;
import com.zx.sms.codec.smpp.msg.BindTransceiver;
import com.zx.sms.codec.smpp.msg.BindTransceiverResp;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmReceipt;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import com.zx.sms.codec.smpp.msg.EnquireLink;
import com.zx.sms.codec.smpp.msg.EnquireLinkResp;
import com.zx.sms.codec.smpp.msg.PduResponse;
import com.zx.sms.codec.smpp.msg.SubmitSm;
import com.zx.sms.codec.smpp.msg.SubmitSmResp;
import com.zx.sms.codec.smpp.msg.Unbind;
import com.zx.sms.connect.manager.smpp.SMPPClientEndpointEntity;
import io.netty.channel.ChannelPipeline;
import java.util.concurrent.atomic.AtomicLong;

/** SMPP 3.4 as a transceiver. What phones send has no id here. */
final class SmppDialect implements Dialect {

    private static final byte VERSION = 0x34;
    private static final int WRONG_SECRET = 0x0E;
    /** Message queue full: told again later. */
    private static final int AGAIN = 0x14;

    private static final byte HEADED = 0x40;
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    private final Account account;

    SmppDialect(Account account) {
        this.account = account;
    }

    @Override
    public void install(ChannelPipeline pipeline) {
        pipeline.addLast(Dialect.frames(), new SMPPMessageCodec(new SMPPClientEndpointEntity()));
    }

    @Override
    public BaseMessage bind() {
        BindTransceiver bind = new BindTransceiver();
        bind.setSystemId(account.user());
        bind.setPassword(account.secret());
        bind.setSystemType("");
        bind.setInterfaceVersion(VERSION);
        bind.setAddressRange(new Address());
        return bind;
    }

    @Override
    public boolean trusts(BaseMessage raw) {
        return raw instanceof BindTransceiver bind
                && Dialect.same(bind.getSystemId(), account.user())
                && Dialect.same(bind.getPassword(), account.secret());
    }

    private static <M extends PduResponse> M answer(M answer, BaseMessage to) {
        answer.setSequenceNo(to.getSequenceNo());
        return answer;
    }

    @Override
    public BaseMessage bound(BaseMessage bind, boolean accepted) {
        BindTransceiverResp answer = answer(new BindTransceiverResp(), bind);
        answer.setSystemId("qudao");
        answer.setCommandStatus(accepted ? 0 : WRONG_SECRET);
        return answer;
    }

    @Override
    public BaseMessage submit(Piece piece) {
        SubmitSm submit = new SubmitSm();
        submit.setSourceAddress(service(piece.service()));
        submit.setDestAddress(phone(piece));
        submit.setRegisteredDelivery((byte) 1);
        write(submit, piece.body());
        return submit;
    }

    private static Address service(String number) {
        return new Address((byte) 0, (byte) 0, number);
    }

    private static Address phone(Piece piece) {
        return new Address((byte) 1, (byte) 1, piece.international());
    }

    private static void write(BaseSm<?> message, Body body) {
        message.setDataCoding((byte) body.coding());
        message.setEsmClass(body.isHeaded() ? HEADED : 0);
        try {
            message.setShortMessage(body.content());
            message.setMsglength((short) body.content().length);
        } catch (SmppInvalidArgumentException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    @Override
    public BaseMessage submitted(BaseMessage submit, String id, String code) {
        SubmitSmResp answer = answer(new SubmitSmResp(), submit);
        answer.setMessageId(id);
        answer.setCommandStatus(code.isEmpty() ? 0 : Integer.parseInt(code));
        return answer;
    }

    @Override
    public BaseMessage deliver(String id, Piece piece) {
        DeliverSm deliver = new DeliverSm();
        deliver.setSourceAddress(phone(piece));
        deliver.setDestAddress(service(piece.service()));
        write(deliver, piece.body());
        return deliver;
    }

    @Override
    public BaseMessage report(Told told) {
        DeliverSmReceipt receipt = new DeliverSmReceipt();
        receipt.setSourceAddress(phone(new Piece(told.phone(), "", new Body(Body.PLAIN, new byte[0], false))));
        receipt.setDestAddress(service(account.serviceNumber()));
        receipt.setId(told.id());
        receipt.setStat(told.code());
        receipt.setSub("001");
        receipt.setDlvrd("001");
        receipt.setSubmit_date("0000000000");
        receipt.setDone_date("0000000000");
        receipt.setErr("000");
        receipt.setText("");
        return receipt;
    }

    @Override
    public BaseMessage taken(BaseMessage raw, boolean accepted) {
        DeliverSmResp answer = answer(new DeliverSmResp(), raw);
        answer.setMessageId("");
        answer.setCommandStatus(accepted ? 0 : AGAIN);
        return answer;
    }

    @Override
    public BaseMessage alive() {
        return new EnquireLink();
    }

    @Override
    public BaseMessage stillAlive(BaseMessage alive) {
        return answer(new EnquireLinkResp(), alive);
    }

    @Override
    public BaseMessage bye() {
        return new Unbind();
    }

    @Override
    public Frame read(BaseMessage message) {
        return switch (message) {
            case BindTransceiver bind -> new Frame.Bind(bind);
            case BindTransceiverResp bound ->
                new Frame.Bound(bound.getCommandStatus() == 0, Integer.toString(bound.getCommandStatus()));
            case SubmitSm submit ->
                new Frame.Submit(
                        submit,
                        new Piece(
                                submit.getDestAddress().getAddress(),
                                submit.getSourceAddress().getAddress(),
                                body(submit)));
            case SubmitSmResp submitted ->
                new Frame.Submitted(
                        submitted.getMessageId() == null ? "" : submitted.getMessageId(),
                        submitted.getCommandStatus() == 0 ? "" : Integer.toString(submitted.getCommandStatus()));
            case DeliverSmReceipt report ->
                new Frame.Report(
                        report,
                        Stats.told(report.getId(), report.getSourceAddress().getAddress(), report.getStat()));
            case DeliverSm deliver ->
                new Frame.Deliver(
                        deliver,
                        "",
                        new Piece(
                                deliver.getSourceAddress().getAddress(),
                                deliver.getDestAddress().getAddress(),
                                body(deliver)));
            case DeliverSmResp taken -> new Frame.Taken(taken.getCommandStatus() == 0);
            case EnquireLink alive -> new Frame.Alive(alive);
            case EnquireLinkResp yes -> new Frame.StillAlive();
            case Unbind bye -> new Frame.Bye(bye);
            default -> new Frame.Other();
        };
    }

    private static Body body(BaseSm<?> message) {
        byte[] content = message.getShortMessage();
        return new Body(
                message.getDataCoding() & 0xFF,
                content == null ? new byte[0] : content,
                (message.getEsmClass() & HEADED) != 0);
    }

    @Override
    public String newId() {
        return Long.toHexString(IDS.incrementAndGet());
    }
}
