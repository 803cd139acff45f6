package cn.qudao.forum.domain;

/**
 * A post that exists for the person at work.
 *
 * @param moderates whether the person decides on it
 */
record SeenPost(ForumPost post, Topic topic, Board board, boolean moderates) {}
