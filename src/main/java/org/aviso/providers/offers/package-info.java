/**
 * What providers are asked for, and what they answer: an offer goes out by mail, is answered once and in time, and what
 * is accepted is booked. Silence is no answer, and nobody is booked twice at one time.
 */
package org.aviso.providers.offers;
