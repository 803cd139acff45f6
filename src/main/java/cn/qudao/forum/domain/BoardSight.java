package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.scope.AudienceRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which boards exist for the person at work. All that is read of topics, posts and files asks here first, and names the boards in its
 * query; they are few, and one statement reads them.
 */
@Component
class BoardSight {

    static final Set<String> KEEPING = Set.of(ForumPermissions.MODERATE, ForumPermissions.BOARDS);
    private static final String[] KEEPERS = KEEPING.toArray(String[]::new);

    private final BoardRepository boards;
    private final AudienceRule rule;
    private final OncePerTransaction<Boolean, List<Board>> all;

    BoardSight(BoardRepository boards, AudienceRule rule) {
        this.boards = boards;
        this.rule = rule;
        this.all = new OncePerTransaction<>(always -> boards.findAllByOrderByPositionAscNameAsc());
    }

    /** To be called by who opens or removes one. */
    void changed() {
        all.changed();
    }

    /** Those that the post is in the audience of, and those that it keeps. */
    List<Board> readable() {
        return those(this::isRead);
    }

    /** Those in the post's part, where it moderates or says who reads. */
    List<Board> kept() {
        return those(this::isKept);
    }

    boolean isRead(Board board) {
        return rule.reads(board, KEEPERS);
    }

    private boolean isKept(Board board) {
        return rule.keeps(board, KEEPERS);
    }

    /** Whether what is written there may be decided on. */
    boolean moderates(Board board) {
        return rule.keeps(board, ForumPermissions.MODERATE);
    }

    /** Those whose posts may be decided on. */
    List<Board> moderated() {
        return those(this::moderates);
    }

    private List<Board> those(Predicate<Board> seen) {
        return all.get(true).stream().filter(seen).toList();
    }

    /** @throws NotFound where it does not exist for the person */
    Board readable(long id) {
        return one(id, this::isRead);
    }

    /** @throws NotFound where it does not exist for the person */
    Board readable(Board board) {
        if (!isRead(board)) {
            throw new NotFound();
        }
        return board;
    }

    /** @throws NotFound where it does not exist for the person */
    Board kept(long id) {
        return one(id, this::isKept);
    }

    /** @throws NotFound where it does not exist for the person */
    Board moderated(long id) {
        return one(id, this::moderates);
    }

    private Board one(long id, Predicate<Board> seen) {
        return boards.findById(id).filter(seen).orElseThrow(NotFound::new);
    }

    static Map<Long, Board> byId(Collection<Board> boards) {
        return boards.stream().collect(Collectors.toMap(Board::id, Function.identity()));
    }
}
