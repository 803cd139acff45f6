package cn.qudao.announcement.domain;

import cn.qudao.scope.NativeSql;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader leaves at an announcement. */
@Component
@NativeSql("Several windows of one person write the same row at once; it belongs to the account and to no unit")
class AnnouncementMarks {

    private final JdbcClient jdbc;

    AnnouncementMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never backwards. */
    void read(long announcement, long account, int number, Instant at) {
        jdbc.sql("insert into announcement_reading (announcement_id, account_id, number, read_at) values (?, ?, ?, ?)"
                        + " on duplicate key update read_at = case when number < values(number) then values(read_at)"
                        + " else read_at end, number = greatest(number, values(number))")
                .param(announcement)
                .param(account)
                .param(number)
                .param(Timestamp.from(at))
                .update();
    }

    /** Said twice it is the same. */
    void confirmed(long announcement, long account, int number, Instant at) {
        jdbc.sql("insert into announcement_confirmation (announcement_id, account_id, number, confirmed_at)"
                        + " values (?, ?, ?, ?) on duplicate key update number = number")
                .param(announcement)
                .param(account)
                .param(number)
                .param(Timestamp.from(at))
                .update();
    }
}
