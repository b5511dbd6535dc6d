/**
 * Materials on paper and as PDF that everybody can read: tagged as PDF/UA-1 (ISO 14289-1) says, in print of 12, 18 and 24
 * points. The page is made of HTML and one style sheet; what judges of PDF do not see is put right here.
 */
package org.aviso.formats.pdf;
