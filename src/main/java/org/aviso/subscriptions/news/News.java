package org.aviso.subscriptions.news;

import org.aviso.notices.NoticeText;

/** Something new, in the language in which it is told. */
public record News(Announcement.What what, NoticeText text) { }
