package cn.qudao.statistics.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months whose records lie in an archive: their cells are all that is known of them, and stay as they are. */
@Component
class FrozenMonths {

    private final JdbcClient jdbc;

    FrozenMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<YearMonth> all() {
        return jdbc.sql("select month from pub_recommendation_archive").query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }
}
