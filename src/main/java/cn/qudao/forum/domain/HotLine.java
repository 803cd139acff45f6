package cn.qudao.forum.domain;

record HotLine(Heat heat, Topic topic) {}
