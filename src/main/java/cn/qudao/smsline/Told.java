package cn.qudao.smsline;

/**
 * What the centre tells of a message that it took.
 *
 * @param id that it gave the message
 * @param code of the protocol, as DELIVRD
 */
public record Told(String id, String phone, Fate fate, String code) {

    /** What became of it. */
    public enum Fate {
        DELIVERED,
        FAILED,
        /** It is still tried. */
        UNDER_WAY
    }
}
