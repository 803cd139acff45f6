package cn.qudao.demo.guangdong;

import cn.qudao.kernel.ShippedRole;
import java.util.List;

/** The work standard of a role of the demo. */
public record DemoStandard(ShippedRole role, String title, List<String> items) {}
