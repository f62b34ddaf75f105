/* Codes and scrubs dermatology encounters and claims: JSON of the contract in, JSON out. Everything is UTF-8.
 *
 * Every function may be called from any number of threads at once. No function throws, exits or prints. A function that
 * answers sets `output` in every case; its bytes belong to the caller, who frees them with dermcpt_free and nothing else.
 * With DERMCPT_GOOD and DERMCPT_NOT_ALL_GOOD they are the answer, else an object {"message", "path"?, "line"?, "column"?,
 * "found"?, "expected"?}. Once loaded, the library stays loaded: it cannot be unloaded. */
#ifndef DERMCPT_H
#define DERMCPT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this interface. It changes only when something here changes its meaning or goes; additions leave it alone. */
#define DERMCPT_ABI 1

/* What a function answers. */
#define DERMCPT_GOOD 0         /* every result is coded or passes */
#define DERMCPT_NOT_ALL_GOOD 1 /* there is an answer, but some result is not coded or does not pass */
#define DERMCPT_UNUSABLE 2     /* the input is not of the contract */
#define DERMCPT_MISUSED 3      /* an argument is wrong: a null pointer, a coder that is not open, an unknown detail, too many bytes */
#define DERMCPT_FAILED 4       /* a fault of the library: please report it */
#define DERMCPT_NO_MEMORY 5    /* no memory for the answer: output is empty */

/* How much of a result is written. */
#define DERMCPT_FULL 0
#define DERMCPT_BRIEF 1 /* id, status and codes */
#define DERMCPT_WHY 2   /* the result, and the facts behind each line */

/* The coder that needs no opening: the edition inside, the built-in payers. */
#define DERMCPT_DEFAULT_CODER 0

/* Most bytes of one input: 256 MiB. */
#define DERMCPT_MOST_BYTES 268435456

typedef struct dermcpt_bytes {
    uint8_t *data; /* not ended by a zero; null where length is 0 */
    size_t length;
} dermcpt_bytes;

/* The version of the interface that the library has: compare it with DERMCPT_ABI. */
int32_t dermcpt_abi(void);

/* Opens a coder of its own: options are {"editionFile"?: path, "payer"?: id in place of each document's own,
 * "payers"?: [profile...], "practices"?: [profile...]}. *coder is 0 where the options are refused. */
int32_t dermcpt_open(const uint8_t *options, size_t length, int64_t *coder, dermcpt_bytes *output);

/* Closes a coder; calls that are under way end as they would. DERMCPT_MISUSED where it is not open. */
int32_t dermcpt_close(int64_t coder);

/* One encounter, one claim. */
int32_t dermcpt_code(int64_t coder, const uint8_t *utf8, size_t length, int32_t detail, dermcpt_bytes *output);
int32_t dermcpt_scrub(int64_t coder, const uint8_t *utf8, size_t length, int32_t detail, dermcpt_bytes *output);

/* One encounter or claim a line: a result and a line break for each line that is not blank, a bad line gives one `invalid`. */
int32_t dermcpt_code_lines(int64_t coder, const uint8_t *utf8, size_t length, int32_t detail, dermcpt_bytes *output);
int32_t dermcpt_scrub_lines(int64_t coder, const uint8_t *utf8, size_t length, int32_t detail, dermcpt_bytes *output);

/* What is known of a code, on a date (yyyy-MM-dd) or, where date is null, by release. A code that the catalog lacks is DERMCPT_NOT_ALL_GOOD. */
int32_t dermcpt_lookup(int64_t coder, const uint8_t *code, size_t code_length, const uint8_t *date, size_t date_length, dermcpt_bytes *output);

/* The JSON Schema of input and output. */
int32_t dermcpt_schema(dermcpt_bytes *output);

/* {"abi", "version", "rules", "edition", "contentHash"}: what answers. */
int32_t dermcpt_about(int64_t coder, dermcpt_bytes *output);

/* Frees the bytes of an output and empties it; an empty one, or null, is left alone. */
void dermcpt_free(dermcpt_bytes *output);

#ifdef __cplusplus
}
#endif
#endif
