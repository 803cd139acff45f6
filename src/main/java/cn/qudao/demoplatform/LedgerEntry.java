package cn.qudao.demoplatform;

import java.time.Instant;

/**
 * An order that the platform has carried out, or refused to.
 *
 * @param number the platform's own
 * @param key the client's, by which an order that comes again is known
 * @param done false where it was refused, with the reason
 * @param from when the result is known
 * @param stop whether it was to end what another had begun
 */
public record LedgerEntry(
        String number,
        String key,
        String msisdn,
        String offering,
        boolean done,
        String reason,
        Instant from,
        boolean stop) {

    String line() {
        return String.join(
                ",",
                number,
                key,
                msisdn,
                offering,
                Boolean.toString(done),
                reason,
                from.toString(),
                stop ? "delete" : "add");
    }

    static LedgerEntry parse(String line) {
        String[] parts = line.split(",", -1);
        return new LedgerEntry(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                Boolean.parseBoolean(parts[4]),
                parts[5],
                Instant.parse(parts[6]),
                parts.length > 7 && parts[7].equals("delete"));
    }
}
