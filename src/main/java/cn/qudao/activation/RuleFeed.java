package cn.qudao.activation;

import java.util.List;

/** Puts rules into force by a program, in the caller's transaction: for work of the system. People do it on a page. */
public interface RuleFeed {

    void add(List<NewRule> rules);
}
