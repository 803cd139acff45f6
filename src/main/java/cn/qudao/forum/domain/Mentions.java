package cn.qudao.forum.domain;

import cn.qudao.audience.CircleMember;
import cn.qudao.audience.CircleMembers;
import cn.qudao.kernel.RuleViolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is mentioned in a text, of those who read its board; of several by the same name none, as nobody knows who is meant. */
@Component
class Mentions {

    private static final int MOST = 10;
    private static final int SUGGESTED = 10;

    private final CircleMembers members;

    Mentions(CircleMembers members) {
        this.members = members;
    }

    /** @throws RuleViolation where it mentions too many */
    void requireFew(Board board, String text) {
        if (accounts(board, text).size() > MOST) {
            throw RuleViolation.at("text", "forum.mention.many", MOST);
        }
    }

    Set<Long> accounts(Board board, String text) {
        MentionWords words = MentionWords.of(text);
        Map<String, Set<Long>> known = new HashMap<>();
        List<CircleMember> found = members.named(board.circle(), words.candidates());
        found.forEach(member ->
                known.computeIfAbsent(member.name(), name -> new HashSet<>()).add(member.account()));
        found.forEach(member -> known.put(member.signInName(), Set.of(member.account())));
        return words.meant(known::containsKey).stream()
                .map(name -> Objects.requireNonNull(known.get(name)))
                .filter(meant -> meant.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** By their name where it is nobody else's. */
    List<MentionRow> like(Board board, String words) {
        List<CircleMember> found = members.like(board.circle(), words, SUGGESTED);
        List<String> names = found.stream()
                .map(CircleMember::name)
                .filter(MentionWords::isName)
                .distinct()
                .toList();
        List<CircleMember> called = members.named(board.circle(), names);
        return found.stream()
                .map(member -> new MentionRow(member.name(), member.signInName(), text(member, called)))
                .toList();
    }

    private static String text(CircleMember member, List<CircleMember> called) {
        long same = called.stream()
                .filter(other ->
                        other.name().equals(member.name()) || other.signInName().equals(member.name()))
                .count();
        return '@' + (same == 1 ? member.name() : member.signInName()) + ' ';
    }
}
