/**
 * How readers find notices: by words in their own language, by a telephone number, by kind, office, day and what is
 * arranged. The words stand in an index in memory, one a node, which follows the database.
 */
package org.aviso.notices.search;
