/**
 * Who saw, changed, sent and exported what, and when. Entries are added and never changed or taken away, not even by an
 * administrator.
 */
package org.aviso.staff.audit;
