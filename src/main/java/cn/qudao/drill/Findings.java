package cn.qudao.drill;

import java.util.List;
import java.util.Map;

/**
 * What the books say afterwards.
 *
 * @param rounds how often something was killed
 * @param killed how often what was killed
 * @param accepted requests that a door has taken
 * @param lost accepted, and not in the portal's books or not in the platform's
 * @param doubled one request with more than one activation, record, or order
 * @param hung without a result though everything works again
 * @param untrue the portal's result, its record and the platform's ledger do not say the same
 * @param examples some of what was found
 */
record Findings(
        int rounds,
        long seed,
        Map<String, Integer> killed,
        int accepted,
        int repeatedAtTheDoor,
        int ordersOnTheLedger,
        int lost,
        int doubled,
        int hung,
        int untrue,
        long seconds,
        List<String> examples) {

    boolean holds() {
        return lost == 0 && doubled == 0 && hung == 0 && untrue == 0;
    }
}
