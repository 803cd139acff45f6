package cn.qudao.sms;

import java.util.Map;

/** What becomes of messages that belong together, for whoever sends many. */
public interface Sendings {

    /** How many messages a phone's operator counts a text as. */
    int parts(String text);

    /** @param origins what the origins of all of them begin with */
    Map<MessageState, Long> counts(String origins);
}
