package cn.qudao.smsline;

/** The words that CMPP, SMGP and SMPP share for what became of a message. */
final class Stats {

    static final String DELIVERED = "DELIVRD";

    private Stats() {}

    static Told told(String id, String phone, String stat) {
        String word = stat.strip();
        Told.Fate fate = switch (word) {
            case DELIVERED -> Told.Fate.DELIVERED;
            case "ENROUTE", "ACCEPTD" -> Told.Fate.UNDER_WAY;
            default -> Told.Fate.FAILED;
        };
        return new Told(id, phone, fate, word);
    }
}
