package cn.qudao.forum.domain;

import cn.qudao.audience.Circle;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Ids;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.AudiencedRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is talked about together, by the posts at a unit and below it. */
@Entity
@Table(name = "forum_board")
@Unscoped("It is read from below, which is the other way round: BoardSight stands before every reading")
final class Board extends AudiencedRow {

    @Id
    private long id;

    private String name;
    private String about;
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Moderation moderation;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Board() {}

    Board(BoardForm form, UnitRow unit) {
        this.id = Ids.next();
        revise(form, unit);
    }

    final void revise(BoardForm form, UnitRow unit) {
        this.name = form.name();
        this.about = form.about();
        this.position = form.place();
        this.moderation = form.decided();
        isFor(unit.id().value(), unit.place(), form.roles());
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean looksBefore() {
        return moderation == Moderation.BEFORE;
    }

    /** Who reads it, as {@link BoardSight} asks it of one person. */
    Circle circle() {
        return new Circle(place(), roles(), ForumPermissions.READ, BoardSight.KEEPING);
    }

    BoardRow row() {
        return new BoardRow(id, name, about, new UnitId(unit()), roles(), position, moderation);
    }
}
