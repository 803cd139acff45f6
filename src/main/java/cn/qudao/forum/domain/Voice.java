package cn.qudao.forum.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the person at work may write on a board, and why not: whoever stands above the board may have silenced it. */
@Component
class Voice {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final SilenceRepository silences;
    private final BoardSight sight;
    private final Units units;
    private final CurrentUser user;
    private final Scope scope;
    private final Clock clock;

    Voice(SilenceRepository silences, BoardSight sight, Units units, CurrentUser user, Scope scope, Clock clock) {
        this.silences = silences;
        this.sight = sight;
        this.units = units;
        this.user = user;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws RuleViolation which says until when and why the person may not */
    void require(Board board) {
        silence(user.get().accountId(), board).ifPresent(silence -> {
            throw new RuleViolation("forum.silence.said", time(silence.until()), silence.reason());
        });
    }

    /**
     * Also that the topic takes replies.
     *
     * @return its board
     * @throws NotFound where it does not exist for the person
     */
    Board requireReply(Topic topic) {
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        topic.requireHere();
        if (!topic.isShown(user.get().accountId(), moderates)) {
            throw new NotFound();
        }
        topic.requireOpen(moderates);
        require(board);
        return board;
    }

    /** Also that the post is the own one and can still be changed. */
    void requireChange(SeenPost seen) {
        if (!seen.post().isBy(user.get().accountId()) || seen.post().state() == PostState.DELETED) {
            throw new NotFound();
        }
        seen.topic().requireEditable(seen.post().isOpening(), seen.moderates());
        require(seen.board());
    }

    /** What keeps somebody from writing on a board, from wherever it was said. */
    Optional<Silence> silence(long account, Board board) {
        return scope.asSystem(
                "who was silenced from above",
                () -> silences.inForce(account, clock.instant()).stream()
                        .filter(silence -> holds(silence, board.place()))
                        .findFirst());
    }

    private boolean holds(Silence silence, Place place) {
        return silence.place().contains(place)
                && units.all(silence.excluded()).stream().map(UnitRow::place).noneMatch(out -> out.contains(place));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
