package cn.qudao.knowledge.domain;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens spaces, and says who reads them. */
@Service
@Requires(KnowledgePermissions.SPACES)
@Transactional
public class Spaces {

    private static final long NONE = 0;

    private final SpaceRepository spaces;
    private final SpaceSight sight;
    private final ArticleRepository articles;
    private final TemplateRepository templates;
    private final Units units;
    private final RoleNames roles;

    Spaces(
            SpaceRepository spaces,
            SpaceSight sight,
            ArticleRepository articles,
            TemplateRepository templates,
            Units units,
            RoleNames roles) {
        this.spaces = spaces;
        this.sight = sight;
        this.articles = articles;
        this.templates = templates;
        this.units = units;
        this.roles = roles;
    }

    /** Those that the person keeps, by name. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE, KnowledgePermissions.SPACES})
    @Transactional(readOnly = true)
    public List<SpaceRow> kept() {
        return sight.kept().stream().map(Space::row).toList();
    }

    @Transactional(readOnly = true)
    public List<RoleName> roles() {
        return roles.all();
    }

    public long open(SpaceForm form) {
        requireSound(form, NONE);
        return spaces.save(new Space(form, unit(form))).id();
    }

    public void revise(long id, SpaceForm form) {
        Space space = sight.kept(id);
        requireSound(form, id);
        space.revise(form, unit(form));
    }

    /** Only one in which nothing was ever written. */
    public void drop(long id) {
        Space space = sight.kept(id);
        if (articles.existsBySpaceId(id)) {
            throw new RuleViolation("knowledge.space.in-use", space.row().name());
        }
        templates.dropOf(id);
        spaces.delete(space);
    }

    private void requireSound(SpaceForm form, long self) {
        if (spaces.existsByNameAndIdNot(form.name(), self)) {
            throw RuleViolation.at("name", "knowledge.space.name-taken", form.name());
        }
        roles.requireKnown(form.roles());
    }

    private UnitRow unit(SpaceForm form) {
        return units.find(form.where()).orElseThrow(NotFound::new);
    }
}
