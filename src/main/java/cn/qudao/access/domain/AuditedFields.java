package cn.qudao.access.domain;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Secret;
import cn.qudao.kernel.Unaudited;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Knows of each entity what the audit trail may tell, looked up once. */
final class AuditedFields {

    private static final String HIDDEN = "***";
    private static final String VERSION = "version";
    private static final String PLACE = "scopeKey";
    /** What people know a thing by; the first that an entity has. */
    private static final List<String> LABELS = List.of("signInName", "displayName", "name", "code", "title");

    private final Map<String, Optional<Shown>> known = new ConcurrentHashMap<>();

    /** Empty for an entity that is not audited. */
    Optional<Shown> of(EntityPersister persister) {
        return known.computeIfAbsent(persister.getEntityName(), name -> look(persister));
    }

    private static Optional<Shown> look(EntityPersister persister) {
        Class<?> type = persister.getMappedClass();
        if (type.isAnnotationPresent(Unaudited.class)) {
            return Optional.empty();
        }
        Map<String, Integer> positions = new HashMap<>();
        Map<String, Boolean> shown = new HashMap<>();
        String[] names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            positions.put(names[i], i);
            // Collections have their own tables; the service that changes one tells of it.
            if (!names[i].equals(VERSION)
                    && !persister.getPropertyTypes()[i].isCollectionType()
                    && !carries(type, names[i], Unaudited.class)) {
                shown.put(names[i], carries(type, names[i], Secret.class));
            }
        }
        return Optional.of(new Shown(type.getSimpleName(), positions, shown));
    }

    private static boolean carries(Class<?> type, String property, Class<? extends Annotation> mark) {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(property)) {
                    return field.isAnnotationPresent(mark);
                }
            }
        }
        return false;
    }

    /** @param shown by property: whether its value is a secret */
    record Shown(String type, Map<String, Integer> positions, Map<String, Boolean> shown) {

        boolean differs(Object @Nullable [] before, Object @Nullable [] after) {
            return before == null
                    || after == null
                    || shown.keySet().stream()
                            .anyMatch(property -> !Objects.deepEquals(value(before, property), value(after, property)));
        }

        /** Puts down what differs; of a new or deleted row, all that is there. */
        void compare(
                Object @Nullable [] before,
                Object @Nullable [] after,
                Map<String, Object> was,
                Map<String, Object> is) {
            shown.forEach((property, secret) -> {
                Object old = value(before, property);
                Object now = value(after, property);
                if (!Objects.deepEquals(old, now)) {
                    put(was, property, old, secret);
                    put(is, property, now, secret);
                }
            });
        }

        String label(Object @Nullable [] state) {
            return LABELS.stream()
                    .filter(shown::containsKey)
                    .map(label -> value(state, label))
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .findFirst()
                    .orElse("");
        }

        @Nullable
        Place place(Object @Nullable [] state) {
            return value(state, PLACE) instanceof Long key ? Place.of(key) : null;
        }

        private @Nullable Object value(Object @Nullable [] state, String property) {
            Integer position = positions.get(property);
            return state == null || position == null ? null : state[position];
        }

        private static void put(Map<String, Object> to, String property, @Nullable Object value, boolean secret) {
            if (value != null) {
                to.put(property, secret ? HIDDEN : value);
            }
        }
    }
}
