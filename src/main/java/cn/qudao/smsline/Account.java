package cn.qudao.smsline;

/**
 * What both ends of a line have agreed on.
 *
 * @param user what the portal signs in as; with CMPP its six digits of the enterprise
 * @param node the SGIP number of the end that speaks, 0 elsewhere
 * @param serviceNumber that phones send to and see as the sender, as 10655123
 * @param centre whether this end is the message centre
 * @param window how many messages may be without an answer at once
 */
public record Account(
        Protocol protocol, String user, String secret, long node, String serviceNumber, boolean centre, int window) {

    @Override
    public String toString() {
        return protocol + " " + user;
    }
}
