package cn.qudao.org.domain;

import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one unit that nobody creates: it stands before any other start-up work begins. */
@NativeSql("Whether any unit stands, at each start: for that alone the repositories would be made")
@Component
class Province {

    private static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private final UnitRepository units;
    private final PlaceRepository places;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final String code;
    private final String name;

    Province(
            UnitRepository units,
            PlaceRepository places,
            JdbcClient jdbc,
            Scope scope,
            @Value("${qudao.province.code}") String code,
            @Value("${qudao.province.name}") String name) {
        this.units = units;
        this.places = places;
        this.jdbc = jdbc;
        this.scope = scope;
        this.code = code;
        this.name = name;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void stand() {
        if (jdbc.sql("select id from org_unit limit 1").query().singleColumn().isEmpty()) {
            scope.asSystem("the province itself", () -> {
                Unit province = units.saveAndFlush(Unit.province(code, name, SINCE_EVER));
                places.saveAndFlush(new UnitPlace(province.id(), province.place(), SINCE_EVER, ""));
            });
        }
    }
}
