/* Scrubs claims, one a line, from standard input: gcc sample.c -I../../src/DermCpt.Native -L. -ldermcpt -o sample */
#include <dermcpt.h>
#include <stdio.h>
#include <stdlib.h>

static uint8_t *read_all(FILE *file, size_t *length) {
    size_t room = 1 << 16;
    uint8_t *bytes = malloc(room);
    *length = 0;
    for (size_t read; bytes && (read = fread(bytes + *length, 1, room - *length, file)) > 0;) {
        *length += read;
        if (*length == room) {
            room *= 2;
            uint8_t *larger = realloc(bytes, room);
            if (!larger) {
                free(bytes);
            }
            bytes = larger;
        }
    }
    return bytes;
}

int main(void) {
    if (dermcpt_abi() != DERMCPT_ABI) {
        fprintf(stderr, "The library has interface %d: expected %d.\n", dermcpt_abi(), DERMCPT_ABI);
        return 2;
    }

    size_t length;
    uint8_t *claims = read_all(stdin, &length);
    if (!claims) {
        fprintf(stderr, "No memory for the claims.\n");
        return 2;
    }

    dermcpt_bytes answer;
    int32_t status = dermcpt_scrub_lines(DERMCPT_DEFAULT_CODER, claims, length, DERMCPT_BRIEF, &answer);
    free(claims);
    fwrite(answer.data, 1, answer.length, status <= DERMCPT_NOT_ALL_GOOD ? stdout : stderr);
    dermcpt_free(&answer);
    return status <= DERMCPT_NOT_ALL_GOOD ? status : 2;
}
