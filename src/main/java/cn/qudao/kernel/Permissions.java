package cn.qudao.kernel;

import java.util.List;

/** What one module declares; a bean of this type is all it takes for a permission to appear in the role editor. */
public record Permissions(List<Permission> declared) {

    public static Permissions of(Permission... declared) {
        return new Permissions(List.of(declared));
    }
}
