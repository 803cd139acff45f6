package cn.qudao.smsline;

/**
 * The centre's answer to a message for a phone.
 *
 * @param id that a report will name it by
 * @param code why it was not taken; empty where it was
 */
public record Sent(String id, String code) {

    public boolean isTaken() {
        return code.isEmpty();
    }
}
