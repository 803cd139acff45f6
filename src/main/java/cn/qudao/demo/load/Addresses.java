package cn.qudao.demo.load;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the units of the demo were put. */
final class Addresses {

    private final Map<String, Address> byCode;

    private Addresses(Map<String, Address> byCode) {
        this.byCode = byCode;
    }

    static Addresses read(JdbcClient jdbc) {
        Map<String, Address> byCode = new HashMap<>();
        jdbc.sql("select code, id, scope_key, name from pub_unit").query(row -> {
            byCode.put(
                    row.getString(1),
                    new Address(new UnitId(row.getLong(2)), Place.of(row.getLong(3)), row.getString(4)));
        });
        return new Addresses(byCode);
    }

    Address of(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    static Instant instant(LocalDateTime shanghai) {
        return shanghai.atZone(Clocks.BUSINESS_ZONE).toInstant();
    }

    record Address(UnitId unit, Place place, String name) {}
}
