package cn.qudao.forum.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How hot a topic is: the sum over the people who wrote in it, but its author, of ½ ^ (time since the person last wrote / the span).
 * Time takes the same share of every topic's sum, so what is kept is the logarithm of the sum as it would be at the epoch: it changes
 * only when somebody writes, and its order is the order of the sums at any moment (DD070).
 */
@Entity
@Table(name = "forum_heat")
@Unscoped("Its board says who reads it, and stands in every query")
@Unaudited("Follows from the posts")
final class Heat {

    /** Below so much of a person a topic is no longer hot. */
    static final double LEAST = 0.1;

    private static final double TWO = 2;

    @Id
    private long topicId;

    private long boardId;
    private double byDay;
    private double byWeek;
    private double byMonth;
    private int people;

    @Version
    private @Nullable Long version;

    protected Heat() {}

    Heat(long topic) {
        this.topicId = topic;
    }

    /** @param interest one for each person; not empty */
    void measure(long board, List<Interest> interest) {
        this.boardId = board;
        this.people = interest.size();
        List<Instant> times = interest.stream().map(Interest::at).toList();
        this.byDay = kept(times, HeatSpan.DAY);
        this.byWeek = kept(times, HeatSpan.WEEK);
        this.byMonth = kept(times, HeatSpan.MONTH);
    }

    static double kept(List<Instant> times, HeatSpan span) {
        double latest = times.stream().mapToDouble(at -> spans(at, span)).max().orElseThrow();
        double sum = times.stream()
                .mapToDouble(at -> Math.pow(TWO, spans(at, span) - latest))
                .sum();
        return latest + Math.log(sum) / Math.log(TWO);
    }

    /** What a sum has to be kept as, so that it is so much now. */
    static double kept(double sum, HeatSpan span, Instant now) {
        return spans(now, span) + Math.log(sum) / Math.log(TWO);
    }

    static double now(double kept, HeatSpan span, Instant now) {
        return Math.pow(TWO, kept - spans(now, span));
    }

    private static double spans(Instant at, HeatSpan span) {
        return (double) Duration.between(Instant.EPOCH, at).toMillis()
                / span.half().toMillis();
    }

    double now(HeatSpan span, Instant at) {
        double kept = switch (span) {
            case DAY -> byDay;
            case WEEK -> byWeek;
            case MONTH -> byMonth;
        };
        return now(kept, span, at);
    }

    int people() {
        return people;
    }
}
