package cn.qudao.knowledge.domain;

import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What belongs together, for the posts at a unit and below it. */
@Entity
@Table(name = "knowledge_space")
@Unscoped("It is read from below, which is the other way round: SpaceSight stands before every reading")
final class Space {

    @Id
    private long id;

    private String name;
    private String about;
    private long unitId;
    private long scopeKey;

    @Convert(converter = CodesColumn.class)
    private List<String> roles;

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
        this.unitId = unit.id().value();
        this.scopeKey = unit.place().key();
        this.roles = form.roles().stream().sorted().toList();
    }

    /** Downward: a post at the unit or below it, with one of the roles. */
    boolean isFor(Place post, String role) {
        return place().contains(post) && (roles.isEmpty() || roles.contains(role));
    }

    Place place() {
        return Place.of(scopeKey);
    }

    long id() {
        return id;
    }

    SpaceRow row() {
        return new SpaceRow(id, name, about, new UnitId(unitId), Set.copyOf(roles));
    }
}
