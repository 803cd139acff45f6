package cn.qudao.sms;

/** Sends text messages, for every module. */
public interface TextMessages {

    /** Joins the caller's transaction: what is taken back is not sent. */
    void send(TextMessage message);
}
