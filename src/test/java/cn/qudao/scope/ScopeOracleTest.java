package cn.qudao.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.qudao.access.AccessMother;
import cn.qudao.access.NewAccount;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.UnitId;
import cn.qudao.org.ValidityChanged;
import cn.qudao.recommendation.RecommendationsLoaded;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every role, at every level, with and without excluded units, against every scoped entity that the portal has: what is
 * seen, counted, loaded, changed and deleted must be just what an oracle says that knows parents and no keys. Entities
 * are found in the metamodel, so a new one is in here without a line written.
 */
@PortalTest
class ScopeOracleTest {

    private static final long SEED = 20261121;

    private final JdbcClient jdbc;
    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Scope scope;
    private final AccessMother mother;
    private final ActingAs acting;
    private final ApplicationEventPublisher events;

    private final Random random = new Random(SEED);
    private final RandomTree tree = new RandomTree(random);
    private final Map<EntityType<?>, Map<Long, Node>> rows = new HashMap<>();
    private final Tally tally = new Tally();

    @Autowired
    ScopeOracleTest(
            JdbcClient jdbc,
            EntityManagerFactory factory,
            EntityManager entities,
            TransactionTemplate transaction,
            Scope scope,
            AccessMother mother,
            ActingAs acting,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.factory = factory;
        this.entities = entities;
        this.transaction = transaction;
        this.scope = scope;
        this.mother = mother;
        this.acting = acting;
        this.events = events;
    }

    /** A post as the oracle knows it. */
    private record Holder(String signInName, Node unit, List<Node> excluded) {

        boolean sees(Node row) {
            return row.isBelow(unit) && excluded.stream().noneMatch(row::isBelow);
        }
    }

    private static final class Tally {
        int cases;
        final List<String> leaks = new ArrayList<>();
        final List<String> wrongRefusals = new ArrayList<>();

        void check(boolean allowed, boolean happened, Supplier<String> what) {
            cases++;
            if (happened && !allowed) {
                leaks.add(what.get());
            } else if (allowed && !happened) {
                wrongRefusals.add(what.get());
            }
        }
    }

    /**
     * Rows that were written past the portal would be in the way of all that counts and compares after this. Roll-ups that
     * were counted meanwhile hold them as well.
     */
    @AfterEach
    void leaveNoRow() {
        acting.leave();
        scope.asSystem("the oracle", () -> {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set foreign_key_checks = 0").update();
                rows.forEach((entity, written) -> {
                    if (!table(entity).equals("org_unit")) {
                        entities.createQuery(
                                        "delete from " + entity.getName() + " e where e." + id(entity) + " in :ids")
                                .setParameter("ids", written.keySet())
                                .executeUpdate();
                    }
                });
                jdbc.sql("set foreign_key_checks = 1").update();
                LocalDate day = LocalDate.parse(AnyRow.DAY);
                events.publishEvent(new ValidityChanged(Place.ROOT, day));
                events.publishEvent(new RecommendationsLoaded(Set.of(YearMonth.from(day))));
            });
            return rows;
        });
    }

    @Test
    void everyPostReachesWhatLiesBelowItAndNothingElse(TestReporter reporter) {
        growTree();
        scopedEntities().forEach(this::writeRows);

        List<Holder> holders = holders();
        for (Holder holder : holders) {
            acting.enter(holder.signInName);
            rows.forEach((entity, places) -> {
                reads(holder, entity, places);
                loads(holder, entity, places);
                bulkWrites(holder, entity, places);
                singleWrites(holder, entity, places);
            });
        }

        reporter.publishEntry(Map.of(
                "cases", Integer.toString(tally.cases),
                "posts", Integer.toString(holders.size()),
                "entities", Integer.toString(rows.size())));
        assertThat(tally.leaks).as("leaks").isEmpty();
        assertThat(tally.wrongRefusals).as("wrong refusals").isEmpty();
        assertThat(tally.cases).isGreaterThan(15_000);
    }

    @Test
    void withoutAPostNothingIsRead() {
        acting.leave();
        for (EntityType<?> entity : scopedEntities()) {
            assertThat(catchThrowable(() -> count(entity)))
                    .as(entity.getName())
                    .satisfies(problem -> assertThat(NestedExceptionUtils.getMostSpecificCause(problem))
                            .isInstanceOf(Refused.class));
        }
    }

    private void growTree() {
        Place region = mother.below(mother.province().place()).place();
        jdbc.sql("delete from org_unit where scope_key = :key")
                .param("key", region.key())
                .update();
        tree.grow(new Node(Ids.next(), null, region));
        tree.save(jdbc);
    }

    private List<EntityType<?>> scopedEntities() {
        return factory.getMetamodel().getEntities().stream()
                .filter(entity -> ScopedRow.class.isAssignableFrom(entity.getJavaType()))
                .toList();
    }

    /** One row at each unit of the tree. */
    private void writeRows(EntityType<?> entity) {
        Map<Long, Node> written = new HashMap<>();
        if (table(entity).equals("org_unit")) {
            tree.nodes().forEach(node -> written.put(node.id(), node));
        } else {
            AnyRow row = new AnyRow(jdbc, entity, persister(entity));
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set foreign_key_checks = 0").update();
                tree.nodes().forEach(node -> written.put(row.write(node.place()), node));
                jdbc.sql("set foreign_key_checks = 1").update();
            });
        }
        rows.put(entity, written);
    }

    private AbstractEntityPersister persister(EntityType<?> entity) {
        return (AbstractEntityPersister) factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity.getJavaType());
    }

    private String table(EntityType<?> entity) {
        return persister(entity).getTableName();
    }

    /** Each role at each level, every second time with something below it taken out. */
    private List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (ShippedRole role : ShippedRole.values()) {
            for (Level level : Level.values()) {
                if (level == Level.PROVINCE) {
                    continue;
                }
                Node unit = tree.any(tree.nodes(level));
                List<Node> below = tree.below(unit);
                List<Node> excluded =
                        below.isEmpty() || random.nextBoolean() ? List.of() : List.of(tree.any(below), tree.any(below));
                holders.add(holder(role, unit, excluded));
            }
        }
        return holders;
    }

    private Holder holder(ShippedRole role, Node unit, List<Node> excluded) {
        String name = AccessMother.name();
        var account = mother.open(NewAccount.withPost(name, name, new UnitId(unit.id()), unit.place(), role.name()));
        mother.setPassword(account);
        excluded.stream()
                .distinct()
                .forEach(node -> jdbc.sql("""
                        insert into access_post_exclusion (post_id, unit_id)
                        select p.id, :unit from access_post p where p.account_id = :account
                        """)
                        .param("unit", node.id())
                        .param("account", account.value())
                        .update());
        return new Holder(name, unit, excluded);
    }

    private void reads(Holder holder, EntityType<?> entity, Map<Long, Node> places) {
        Set<Long> seen = new HashSet<>(inTransaction(
                () -> entities.createQuery("select e." + id(entity) + " from " + entity.getName() + " e", Long.class)
                        .getResultList()));
        places.forEach((id, node) ->
                tally.check(holder.sees(node), seen.contains(id), () -> "list " + describe(holder, entity, node)));
        long foreign = seen.stream().filter(id -> !places.containsKey(id)).count();
        boolean own = count(entity) == seen.size();
        tally.check(true, own, () -> "count " + describe(holder, entity, holder.unit));
        // What the portal itself wrote in the tree for these posts (accounts, posts, sign-ins) lies at their units too.
        if (foreign > 0) {
            long outside = inTransaction(() -> entities.createQuery(
                            "select count(e) from " + entity.getName() + " e where e.scopeKey not between :lo and :hi",
                            Long.class)
                    .setParameter("lo", holder.unit.place().lo())
                    .setParameter("hi", holder.unit.place().hi())
                    .getSingleResult());
            tally.check(true, outside == 0, () -> "foreign " + describe(holder, entity, holder.unit));
        }
    }

    private void loads(Holder holder, EntityType<?> entity, Map<Long, Node> places) {
        inTransaction(() -> {
            some(places)
                    .forEach((id, node) -> tally.check(
                            holder.sees(node),
                            entities.find(entity.getJavaType(), id) != null,
                            () -> "load " + describe(holder, entity, node)));
            return 0;
        });
    }

    private void bulkWrites(Holder holder, EntityType<?> entity, Map<Long, Node> places) {
        Map<Long, Node> some = some(places);
        long visible = some.values().stream().filter(holder::sees).count();
        String where = " e where e." + id(entity) + " in :ids";
        transaction.executeWithoutResult(status -> {
            int updated = entities.createQuery("update " + entity.getName() + " e set e.scopeKey = e.scopeKey where e."
                            + id(entity) + " in :ids")
                    .setParameter("ids", some.keySet())
                    .executeUpdate();
            tally.check(true, updated == visible, () -> "update " + describe(holder, entity, holder.unit));
            jdbc.sql("set foreign_key_checks = 0").update();
            int deleted = entities.createQuery("delete from " + entity.getName() + where)
                    .setParameter("ids", some.keySet())
                    .executeUpdate();
            jdbc.sql("set foreign_key_checks = 1").update();
            tally.check(true, deleted == visible, () -> "delete " + describe(holder, entity, holder.unit));
            status.setRollbackOnly();
        });
    }

    /** Rows that came into the session by the system's hand must still not be written by the person's. */
    private void singleWrites(Holder holder, EntityType<?> entity, Map<Long, Node> places) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set foreign_key_checks = 0").update();
            try {
                some(places)
                        .forEach((id, node) -> tally.check(
                                holder.sees(node),
                                isRemoved(entity, id, () -> describe(holder, entity, node)),
                                () -> "remove " + describe(holder, entity, node)));
            } finally {
                jdbc.sql("set foreign_key_checks = 1").update();
            }
            status.setRollbackOnly();
        });
    }

    private boolean isRemoved(EntityType<?> entity, Long id, Supplier<String> what) {
        Object row = scope.asSystem("the oracle", () -> entities.find(entity.getJavaType(), id));
        entities.remove(row);
        try {
            entities.flush();
            return true;
        } catch (Refused refused) {
            return false;
        } catch (RuntimeException problem) {
            throw new AssertionError(what.get(), problem);
        } finally {
            entities.clear();
        }
    }

    private long count(EntityType<?> entity) {
        return inTransaction(() -> entities.createQuery("select count(e) from " + entity.getName() + " e", Long.class)
                .getSingleResult());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Map<Long, Node> some(Map<Long, Node> places) {
        List<Long> ids = new ArrayList<>(places.keySet());
        return random.ints(8, 0, ids.size())
                .mapToObj(ids::get)
                .distinct()
                .collect(Collectors.toMap(id -> id, places::get));
    }

    private static String id(EntityType<?> entity) {
        return entity.getId(entity.getIdType().getJavaType()).getName();
    }

    private static String describe(Holder holder, EntityType<?> entity, Node node) {
        return holder.signInName + " at " + holder.unit.level() + ' '
                + holder.unit.place().key() + " without "
                + holder.excluded.stream().map(n -> n.place().key()).toList() + ": " + entity.getName() + " at "
                + node.place().key();
    }
}
