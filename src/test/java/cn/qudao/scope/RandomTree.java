package cn.qudao.scope;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small hierarchy that knows who lies below whom by its own parent pointers, and nothing of scope keys. */
public final class RandomTree {

    public record Node(long id, @Nullable Node parent, Place place) {

        public boolean isBelow(Node other) {
            return this == other || (parent != null && parent.isBelow(other));
        }

        public Level level() {
            return place.level();
        }
    }

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Integer> placesGiven = new HashMap<>();

    public RandomTree(Random random) {
        this.random = random;
    }

    /** Grows everything below a unit that exists already. */
    public void grow(Node root) {
        nodes.add(root);
        root.level().below().ifPresent(level -> {
            int children = 2 + random.nextInt(2);
            for (int i = 0; i < children; i++) {
                grow(child(root));
            }
        });
    }

    public Node child(Node parent) {
        int ordinal = placesGiven.merge(parent.id, 1, Integer::sum);
        return new Node(Ids.next(), parent, parent.place.child(ordinal));
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public List<Node> nodes(Level level) {
        return nodes.stream().filter(node -> node.level() == level).toList();
    }

    public Node any(List<Node> among) {
        return among.get(random.nextInt(among.size()));
    }

    public List<Node> below(Node top) {
        return nodes.stream().filter(node -> node != top && node.isBelow(top)).toList();
    }

    /** Writes all but the root's parents. */
    void save(JdbcClient jdbc) {
        for (Node node : nodes) {
            jdbc.sql("""
                            insert into org_unit (id, scope_key, scope_end, level, parent_id, code, name, pinyin, initials,
                                search_name, search_keys, places_given, opened_on, version)
                            values (:id, :lo, :hi, :level, :parent, :code, :code, '', '', :code, :code, :given, '2026-01-01', 0)
                            """)
                    .param("id", node.id)
                    .param("lo", node.place.lo())
                    .param("hi", node.place.hi())
                    .param("level", node.level().ordinal())
                    .param("parent", node.parent == null ? null : node.parent.id)
                    .param("code", code(node))
                    .param("given", placesGiven.getOrDefault(node.id, 0))
                    .update();
        }
    }

    public static String code(Node node) {
        return "o" + Long.toString(node.id, 36);
    }
}
