package cn.qudao.audience;

import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phones of an audience: of those who stand at a clerk's place, whose number is kept. */
@Component
@NativeSql("Joins the posts of access to the clerks of org; the token keeps the scope of who counts")
public class AudiencePhones {

    private static final String CALLED =
            "from pub_post p join pub_clerk_number c on c.unit_id = p.unit_id " + AudienceReaders.HELD + """
              and c.dialled regexp '^1[3-9][0-9]{9}$'
            """;

    private static final String COUNT = "select count(distinct c.dialled) " + CALLED;

    private static final String PAGE = "select distinct c.unit_id, c.scope_key, c.dialled " + CALLED + """
              and c.unit_id > :after order by c.unit_id limit :limit
            """;

    private final AudienceReaders readers;
    private final JdbcClient jdbc;

    AudiencePhones(AudienceReaders readers, JdbcClient jdbc) {
        this.readers = readers;
        this.jdbc = jdbc;
    }

    /** @param clerk the unit that is the person */
    public record Phone(long clerk, Place place, String digits) {}

    public long count(Duty duty) {
        return jdbc.sql(AudienceReaders.sql(COUNT, duty))
                .params(readers.parameters(duty, Place.ROOT))
                .query(Long.class)
                .single();
    }

    /** By the ids of clerks. */
    public List<Phone> page(Duty duty, long after, int most) {
        Map<String, @Nullable Object> parameters = readers.parameters(duty, Place.ROOT);
        parameters.put("after", after);
        parameters.put("limit", most);
        return jdbc.sql(AudienceReaders.sql(PAGE, duty))
                .params(parameters)
                .query((row, number) -> new Phone(row.getLong(1), Place.of(row.getLong(2)), row.getString(3)))
                .list();
    }
}
