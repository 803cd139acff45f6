package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.AudiencedRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What belongs together, for the posts at a unit and below it. */
@Entity
@Table(name = "knowledge_space")
@Unscoped("It is read from below, which is the other way round: SpaceSight stands before every reading")
final class Space extends AudiencedRow {

    @Id
    private long id;

    private String name;
    private String about;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Space() {}

    Space(SpaceForm form, UnitRow unit) {
        this.id = Ids.next();
        revise(form, unit);
    }

    final void revise(SpaceForm form, UnitRow unit) {
        this.name = form.name();
        this.about = form.about();
        isFor(unit.id().value(), unit.place(), form.roles());
    }

    long id() {
        return id;
    }

    SpaceRow row() {
        return new SpaceRow(id, name, about, new UnitId(unit()), roles());
    }
}
