package cn.qudao.smsline;

import com.zx.sms.BaseMessage;

/** What the other end says, whatever the protocol. */
sealed interface Frame {

    /** It wants to sign in. */
    record Bind(BaseMessage raw) implements Frame {}

    record Bound(boolean accepted, String code) implements Frame {}

    /** A message for a phone. */
    record Submit(BaseMessage raw, Piece piece) implements Frame {}

    /** @param code empty where it was taken */
    record Submitted(String id, String code) implements Frame {}

    /** A message of a phone. */
    record Deliver(BaseMessage raw, String id, Piece piece) implements Frame {}

    /** What became of a message for a phone. */
    record Report(BaseMessage raw, Told told) implements Frame {}

    /** To a message of a phone, or a report. */
    record Taken(boolean accepted) implements Frame {}

    record Alive(BaseMessage raw) implements Frame {}

    record StillAlive() implements Frame {}

    record Bye(BaseMessage raw) implements Frame {}

    /** Nothing that matters here. */
    record Other() implements Frame {}
}
