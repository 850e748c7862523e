// Balanced search trees (AVL) with allocation: pointers, comparisons that nobody can predict, rotations.
#include "kernel.h"

typedef struct node {
  struct node *left, *right;
  uint32_t key, count;
  int height;
} node;

static int height(const node *tree) { return tree ? tree->height : 0; }

static void update(node *tree) {
  int left = height(tree->left), right = height(tree->right);
  tree->height = 1 + (left > right ? left : right);
}

static node *rotate_right(node *tree) {
  node *top = tree->left;
  tree->left = top->right;
  top->right = tree;
  update(tree);
  update(top);
  return top;
}

static node *rotate_left(node *tree) {
  node *top = tree->right;
  tree->right = top->left;
  top->left = tree;
  update(tree);
  update(top);
  return top;
}

static node *balance(node *tree) {
  update(tree);
  int lean = height(tree->left) - height(tree->right);
  if (lean > 1) {
    if (height(tree->left->left) < height(tree->left->right)) tree->left = rotate_left(tree->left);
    return rotate_right(tree);
  }
  if (lean < -1) {
    if (height(tree->right->right) < height(tree->right->left)) tree->right = rotate_right(tree->right);
    return rotate_left(tree);
  }
  return tree;
}

static node *insert(node *tree, uint32_t key) {
  if (!tree) {
    node *leaf = calloc(1, sizeof *leaf);
    if (!leaf) exit(2);
    leaf->key = key;
    leaf->count = leaf->height = 1;
    return leaf;
  }
  if (key == tree->key) {
    tree->count++;
    return tree;
  }
  if (key < tree->key) {
    tree->left = insert(tree->left, key);
  } else {
    tree->right = insert(tree->right, key);
  }
  return balance(tree);
}

static node *take_least(node *tree, node **least) {
  if (!tree->left) {
    *least = tree;
    return tree->right;
  }
  tree->left = take_least(tree->left, least);
  return balance(tree);
}

static node *delete(node *tree, uint32_t key) {
  if (!tree) return NULL;
  if (key < tree->key) {
    tree->left = delete(tree->left, key);
  } else if (key > tree->key) {
    tree->right = delete(tree->right, key);
  } else {
    node *left = tree->left, *right = tree->right;
    free(tree);
    if (!right) return left;
    node *least;
    right = take_least(right, &least);
    least->left = left;
    least->right = right;
    tree = least;
  }
  return balance(tree);
}

static void visit(const node *tree, int depth) {
  if (!tree) return;
  visit(tree->left, depth + 1);
  check(tree->key + tree->count * 7 + depth);
  visit(tree->right, depth + 1);
}

int main(void) {
  node *tree = NULL;
  for (int round = 0; round < 9; round++) {
    for (int number = 0; number < 30000; number++) tree = insert(tree, next_random() % 50000);
    for (int number = 0; number < 20000; number++) tree = delete(tree, next_random() % 50000);
    visit(tree, 0);
  }
  return report();
}
