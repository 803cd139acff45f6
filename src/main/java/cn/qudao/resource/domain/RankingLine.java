package cn.qudao.resource.domain;

import java.time.LocalDate;
import java.util.Locale;

/** A line of a file. */
record RankingLine(String competition, LocalDate endedOn, String outlet, int rank) {

    /** The database compares names and codes without regard to case. */
    static String key(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    RankingLine key() {
        return new RankingLine(key(competition), endedOn, key(outlet), 0);
    }
}
